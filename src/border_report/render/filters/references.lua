-- Number figures, tables and sections of a page, and resolve @fig-x, @tbl-x and @sec-x.
-- Typst counts by itself, so there a reference stays a reference.

local kinds = { fig = "Figure", tbl = "Table", sec = "Section" }
local typst = FORMAT:match("typst")
local numbers = {}
local nbsp = "\u{a0}"

local function kind_of(id)
  local kind = id:match("^(%a+)%-")
  return kind and kinds[kind]
end

local function count(name)
  local n = 0
  return function(element)
    if kind_of(element.identifier) ~= name then return nil end
    n = n + 1
    numbers[element.identifier] = n
    local first = element.caption.long[1]
    if not typst and first then
      local number = pandoc.Span(name .. nbsp .. n, pandoc.Attr("", { "number" }))
      first.content:insert(1, pandoc.Space())
      first.content:insert(1, number)
    end
    return element
  end
end

local function count_sections(document)
  local sections = pandoc.structure.make_sections(document.blocks, { number_sections = true })
  pandoc.Blocks(sections):walk({
    Div = function(div)
      if kind_of(div.identifier) == "Section" then
        numbers[div.identifier] = div.attributes.number
      end
    end,
  })
end

local function reference(citation)
  local id = citation.id
  local name = kind_of(id)
  if not name then return nil end
  if not numbers[id] then return pandoc.Str("?@" .. id) end
  if typst then
    return pandoc.RawInline("typst", "#ref(<" .. id .. ">, supplement: [" .. name .. "])")
  end
  return pandoc.Link(name .. nbsp .. numbers[id], "#" .. id, "", pandoc.Attr("", { "reference" }))
end

local function references(cite)
  local parts = pandoc.Inlines({})
  for i, citation in ipairs(cite.citations) do
    local made = reference(citation)
    if not made then return nil end
    if i > 1 then parts:extend({ pandoc.Str(","), pandoc.Space() }) end
    parts:insert(made)
  end
  return parts
end

function Pandoc(document)
  count_sections(document)
  document = document:walk({ Figure = count("Figure") }):walk({ Table = count("Table") })
  return document:walk({ Cite = references })
end
