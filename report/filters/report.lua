-- What the pages of this report need beyond pandoc's own writers.
-- All formats: a table's columns are as wide as what they hold.
-- Typst: our classes become functions of report.typ, figures cited in prose get numbered source
-- notes at the end, and links that lead nowhere on paper become plain text.

local typst = FORMAT:match("typst") ~= nil
local stringify = pandoc.utils.stringify

local divs = {
  lead = "lead", finding = "finding", points = "points", aged = "aged", below = "below",
  refused = "refused", card = "card",
}
local spans = { label = "lead-in", shorthand = "shorthand", unit = "unit", said = "strong", variant = "unit", flips = "strong", ["figure-note-head"] = "note-head", ["card-title"] = "card-title", ["card-number"] = "card-number", ["spark-end"] = "spark-end" }
local verdicts = { "holds", "other-measure", "window", "on-record", "does-not-hold", "not-checkable" }
local marks = { "usbp-southwest", "usbp-nationwide", "cbp-southwest", "cbp-nationwide" }

local function inline(text) return pandoc.RawInline("typst", text) end
local function block(text) return pandoc.RawBlock("typst", text) end

local function one_of(names, classes)
  for _, name in ipairs(names) do
    if classes:includes(name) then return name end
  end
end

-- ── tables ──────────────────────────────────────────────────────────────────
-- In characters: what fits beside each other on paper, the space around a cell, and the longest
-- line that a column is made wide for.
local ROOM, AROUND, LONGEST = 112, 3, 60

local function needs(table) -- for each column its longest word and its longest line
  local words, lines = {}, {}
  local function look(rows)
    for _, row in ipairs(rows) do
      for i, cell in ipairs(row.cells) do
        local text = stringify(cell.contents)
        for word in text:gmatch("%S+") do
          words[i] = math.max(words[i] or 0, utf8.len(word) or 0)
        end
        lines[i] = math.max(lines[i] or 0, math.min(utf8.len(text) or 0, LONGEST))
      end
    end
  end
  look(table.head.rows)
  for _, body in ipairs(table.bodies) do look(body.body) end
  return words, lines
end

local function widths(table)
  local words, lines = needs(table)
  local least, most = 0, 0
  for i in ipairs(table.colspecs) do
    words[i] = (words[i] or 0) + AROUND
    lines[i] = math.max((lines[i] or 0) + AROUND, words[i])
    least, most = least + words[i], most + lines[i]
  end
  local part = most > least and math.max(0, math.min(1, (ROOM - least) / (most - least))) or 1
  for i, spec in ipairs(table.colspecs) do
    local share = (words[i] + (lines[i] - words[i]) * part) / (least + (most - least) * part)
    spec[2] = typst and share or nil
    table.colspecs[i] = spec
  end
  return table
end

-- pandoc's writer has no words for it: a row of one cell is a head among the rows, and the last rows
-- of a long table keep together, with room for the source line that follows.
local LONG, LAST = 6, 3

local function is_head(row)
  for i = 2, #row.cells do
    if stringify(row.cells[i].contents) ~= "" then return false end
  end
  return #row.cells > 1
end

local function for_paper(table)
  local rows = pandoc.List(table.bodies[1].body)
  for _, row in ipairs(rows) do
    if is_head(row) then
      local cell = row.cells[1]
      cell.col_span = #row.cells
      row.cells = { cell }
    end
  end
  if #rows > LONG then
    for _, cell in ipairs(rows[#rows].cells) do cell.contents:insert(block("#v(room-below)")) end
    table.foot.rows = { rows[#rows - 2], rows[#rows - 1], rows[#rows] }
    for _ = 1, LAST do rows:remove() end
  end
  table.bodies[1].body = rows
  local text = pandoc.write(pandoc.Pandoc({ table }), "typst")
  local body, foot = text:match("^(.*)table%.hline%(%),%s*table%.footer(.*)$")
  body = (body or text):gsub("(table%.cell%([^)]*colspan: %d+%)%b[]),", "table.header(level: 2, %1),")
  return block(foot and body .. "table.footer" .. foot or body), false
end

-- ── sources ─────────────────────────────────────────────────────────────────
-- Each source is listed once, with a number; lines below charts and tables, and notes, name it.
local Sources = {}
Sources.__index = Sources

local function new_sources() return setmetatable({ order = {}, numbers = {} }, Sources) end

function Sources:number(publisher, words)
  local key = stringify(words)
  if not self.numbers[key] then
    self.order[#self.order + 1] = words
    self.numbers[key] = #self.order
  end
  return { publisher = publisher, number = self.numbers[key] }
end

local function in_short(cited) -- each publisher, and the numbers of its sources
  local publishers, numbers = {}, {}
  for _, source in ipairs(cited) do
    if not numbers[source.publisher] then
      publishers[#publishers + 1] = source.publisher
      numbers[source.publisher] = {}
    end
    table.insert(numbers[source.publisher], source.number)
  end
  local made = pandoc.Inlines({})
  for i, publisher in ipairs(publishers) do
    if i > 1 then made:extend({ pandoc.Str(";"), pandoc.Space() }) end
    made:extend({ pandoc.Str(publisher), inline("~#sources(" .. table.concat(numbers[publisher], ", ") .. ")") })
  end
  return made
end

-- Label Publisher: [title]{.source} (day), [title]{.source}; Publisher: …
function Sources:line(para)
  local head, cited, between = pandoc.Inlines({}), {}, pandoc.Inlines({})
  local publisher, open
  local function close()
    local text = stringify(between)
    local day = text:match("^%s*%b()") or ""
    if open then
      local words = pandoc.Inlines({ pandoc.Str(publisher .. ", "), open })
      words:insert(pandoc.Str(day))
      cited[#cited + 1] = self:number(publisher, words)
    end
    local named = text:sub(#day + 1):gsub("^[,;]?%s*", ""):gsub(":%s*$", "")
    if named ~= "" then publisher = named end
    between = pandoc.Inlines({})
  end
  for _, element in ipairs(para.content) do
    if element.classes and element.classes:includes("source") then
      close()
      open = element.t == "Link" and element or pandoc.Str(stringify(element))
    elseif element.classes and element.classes:includes("label") then
      head:extend(between)
      head:extend({ element, pandoc.Space() })
      between = pandoc.Inlines({})
    else
      between:insert(element)
    end
  end
  if not open then return nil end
  close()
  return pandoc.Para(head .. in_short(cited))
end

-- A note has each source on a line of its own: Publisher, title (day)
function Sources:entry(list)
  for _, item in ipairs(list.content) do
    if stringify(item[1]):match("^Sources?$") then
      local cited = {}
      for i, blocks in ipairs(item[2]) do
        local words = blocks[1].content
        local before = pandoc.Inlines({})
        for _, element in ipairs(words) do
          if element.t == "Link" then break end
          before:insert(element)
        end
        local publisher = #before < #words and stringify(before) or stringify(before):match("^[^,]*")
        cited[i] = self:number(publisher:gsub(",%s*$", ""), words)
      end
      item[2] = { { pandoc.Plain(in_short(cited)) } }
    end
  end
  return list
end

function Sources:list()
  local listed = pandoc.Blocks({})
  for number, words in ipairs(self.order) do
    local made = pandoc.Inlines({ inline("#source(" .. number .. ")[") })
    made:extend(words)
    made:insert(inline("] <source-" .. number .. ">"))
    listed:insert(pandoc.Plain(made))
  end
  return listed
end

-- ── source notes ────────────────────────────────────────────────────────────
-- One figure has a note in each notebook that shows it: n-administrations-X, n-claims-X.
local function figure_of(target) return (target:gsub("^#?n%-%a+%-", "")) end

local function take_notes(document)
  local notes = {}
  document = document:walk({
    Div = function(div)
      if not div.classes:includes("figure-note") then return nil end
      local name = figure_of(div.identifier)
      notes[name] = notes[name] or div.content
      return {}
    end,
  })
  return document, notes
end

local function number_citations(document, notes)
  local numbers, order = {}, {}
  local function cite(link)
    if not link.classes:includes("figure") then return nil end
    local name = figure_of(link.target)
    if not notes[name] then return link.content end
    if not numbers[name] then
      order[#order + 1] = name
      numbers[name] = #order
    end
    local made = pandoc.Inlines(link.content)
    made:insert(inline("#note-number(" .. numbers[name] .. ")"))
    return made, false
  end
  document = document:walk({
    traverse = "topdown",
    Table = function(table) -- a caption and a source line say what a table's figures count
      return table:walk({ Link = function(l) return l.classes:includes("figure") and l.content or nil end }), false
    end,
    Link = cite,
  })
  return document, order
end

local function list_notes(document, notes, order, sources)
  local listed = pandoc.Blocks({})
  document = document:walk({ Para = function(para) return sources:line(para) end })
  for number, name in ipairs(order) do
    listed:insert(block("#source-note(" .. number .. ")["))
    listed:extend(notes[name]:walk({ DefinitionList = function(l) return sources:entry(l) end }))
    listed:insert(block("] <note-" .. number .. ">"))
  end
  return document:walk({
    Div = function(div)
      if div.identifier == "source-list" then return sources:list() end
      if div.identifier ~= "source-notes" then return nil end
      return { block("#source-notes["), pandoc.Div(listed), block("]") }
    end,
  })
end

-- ── what keeps together ─────────────────────────────────────────────────────
local function takes_margin(element)
  local found = element.t == "Header"
  local function see() found = true end
  pandoc.Div({ element }):walk({
    Figure = see,
    Table = see,
    Div = function(div)
      if div.classes:includes("below") or div.attributes.__quarto_custom then see() end
    end,
  })
  return found
end

-- A note in the margin stands beside the text up to the next heading, chart or table.
local function beside_text(blocks)
  local made, i = pandoc.Blocks({}), 1
  while i <= #blocks do
    local note = blocks[i]
    i = i + 1
    if note.t == "Div" and note.classes:includes("beside") then
      made:insert(block("#beside["))
      made:extend(note.content)
      made:insert(block("]["))
      while blocks[i] and not takes_margin(blocks[i]) do
        made:insert(blocks[i])
        i = i + 1
      end
      made:insert(block("]"))
    else
      made:insert(note)
    end
  end
  return made
end

-- A line that ends in a colon stays with what it announces.
local function announcing(para)
  if not stringify(para):match(":$") then return nil end
  return { block("#announcing["), para, block("]") }
end


-- ── classes and links ───────────────────────────────────────────────────────
local function as_row(cards)
  local made = pandoc.Blocks({ block("#glance(") })
  for _, card in ipairs(cards.content) do
    made:insert(block("["))
    made:extend(card.content)
    made:insert(block("],"))
  end
  made:insert(block(")"))
  return made
end

local function as_function(div)
  if div.classes:includes("glance") then return as_row(div) end
  for class, name in pairs(divs) do
    if div.classes:includes(class) then
      local made = pandoc.Blocks({ block("#" .. name .. "[") })
      made:extend(div.content)
      made:insert(block("]"))
      return made
    end
  end
end

local function span_as_function(span)
  local call
  local mark = span.classes:includes("mark") and one_of(marks, span.classes)
  if mark then return inline('#mark("' .. mark .. '")') end
  if span.classes:includes("verdict") then
    call = '#verdict("' .. (one_of(verdicts, span.classes) or "not-checkable") .. '")['
  else
    for class, name in pairs(spans) do
      if span.classes:includes(class) then call = "#" .. name .. "[" end
    end
  end
  if not call then return nil end
  local made = pandoc.Inlines({ inline(call) })
  made:extend(span.content)
  made:insert(inline("]"))
  return made
end

local function without_dead_links(document)
  local ids = {}
  local function keep(element) ids["#" .. element.identifier] = true end
  document:walk({ Header = keep, Figure = keep, Table = keep, Span = keep })
  return document:walk({
    Link = function(link)
      -- rows of the grid have anchors that not every renderer carries onto paper
      if link.classes:includes("held") then return link.content end
      if link.target:match("^https?://") or link.target:match("^mailto:") or ids[link.target] then
        return nil
      end
      return link.content
    end,
  })
end

-- The published figures on the cover: a heading, then each figure with what it counts.
local function published(div)
  if not div.classes:includes("published") then return nil end
  local made = pandoc.Blocks({ block("#published[") })
  for _, element in ipairs(div.content) do
    if element.t == "DefinitionList" then
      for _, item in ipairs(element.content) do
        made:extend({ block("]["), pandoc.Plain(item[1]), block("][") })
        for _, said in ipairs(item[2]) do made:insert(pandoc.Para(said[1].content)) end
      end
    else
      made:insert(element)
    end
  end
  made:insert(block("]"))
  return made
end

-- A small chart comes as data, which pandoc hands on only to HTML.
local function drawn(image)
  if not image.classes:includes("spark") then return nil end
  local _, svg = pandoc.mediabag.fetch(image.src)
  return inline("#spark(" .. string.format("%q", svg) .. ")")
end

-- What stands in ::: {.cover} goes onto the cover, by way of the template.
local function take_cover(document)
  local cover = pandoc.Blocks({})
  document = document:walk({
    Div = function(div)
      if not div.classes:includes("cover") then return nil end
      cover:extend(div.content)
      return {}
    end,
  })
  if #cover > 0 then document.meta.cover = pandoc.MetaBlocks(cover) end
  return document
end

function Pandoc(document)
  document = document:walk({ Table = widths })
  if not typst then return document end
  local notes, order
  document, notes = take_notes(document)
  document, order = number_citations(document, notes)
  document = list_notes(document, notes, order, new_sources())
  document = without_dead_links(document)
  document = document:walk({ Div = published })
  document = document:walk({ Blocks = beside_text, Para = announcing })
  document = document:walk({ Div = as_function, Span = span_as_function, Image = drawn })
  document = document:walk({ traverse = "topdown", Table = for_paper })
  return take_cover(document)
end
