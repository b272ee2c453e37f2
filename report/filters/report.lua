-- What paper needs beyond pandoc's Typst writer: our classes become functions of report.typ, figures
-- cited in prose get numbered notes at the end, and links that lead nowhere become plain text.

if not FORMAT:match("typst") then return {} end
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

local function list_notes(document, notes, order)
  local listed = pandoc.Blocks({})
  for number, name in ipairs(order) do
    listed:insert(block("#source-note(" .. number .. ")["))
    listed:extend(notes[name])
    listed:insert(block("] <note-" .. number .. ">"))
  end
  return document:walk({
    Div = function(div)
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
  return { block("#with-next["), para, block("]") }
end

-- A source line stays with the paragraph above it, or with the last point of a list.
local function with_source_line(blocks)
  local made = pandoc.Blocks({})
  for i, found in ipairs(blocks) do
    local next_one = blocks[i + 1]
    local leads = next_one and next_one.t == "Div" and next_one.classes:includes("below")
    if leads and found.t == "Para" then
      made:extend({ block("#with-next["), found, block("]") })
    elseif leads and found.t == "BulletList" then
      local last = found.content[#found.content]
      last:insert(1, block("#last-point["))
      last:insert(block("]"))
      made:extend({ found, block("#after-points") })
    else
      made:insert(found)
    end
  end
  return made
end

-- Quarto puts each cell and each output into a block of its own, out of which nothing keeps together.
local wrappers = { "cell", "cell-output", "cell-output-display", "quarto-embed-nb-cell" }

local function unwrapped(div)
  local bare = one_of(wrappers, div.classes) and not div.attributes.__quarto_custom
  return bare and div.content or nil
end

-- ── classes and links ───────────────────────────────────────────────────────
local function as_row(cards)
  if not cards.classes:includes("glance") then return nil end
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
  local notes, order
  document = document:walk({ Div = unwrapped })
  document, notes = take_notes(document)
  document, order = number_citations(document, notes)
  document = list_notes(document, notes, order)
  document = without_dead_links(document)
  document = document:walk({ Div = published })
  document = document:walk({ Blocks = with_source_line })
  document = document:walk({ Blocks = beside_text, Para = announcing })
  document = document:walk({ Div = as_row }) -- while its cards are still cards
  document = document:walk({ Div = as_function, Span = span_as_function, Image = drawn })
  return take_cover(document)
end
