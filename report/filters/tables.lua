-- Tables. All formats: no widths but what the columns hold. Typst: columns as wide as their longest
-- words and lines ask for, heads among the rows, and last rows that keep together.

local typst = FORMAT:match("typst") ~= nil
local stringify = pandoc.utils.stringify

local function block(text) return pandoc.RawBlock("typst", text) end

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
  -- in Quarto's documents the figure around a table has its caption, so the table is none itself
  if #table.caption.long == 0 then table.classes:insert("typst:no-figure") end
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

function Pandoc(document)
  document = document:walk({ Table = widths })
  if not typst then return document end
  return document:walk({ traverse = "topdown", Table = for_paper })
end
