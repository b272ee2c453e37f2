-- On paper each source is listed once, with a number that stands for it everywhere else: a line of
-- sources is a span.publisher for each, in which a span.source is a title with its day.

if not FORMAT:match("typst") then return {} end
local stringify = pandoc.utils.stringify

local function inline(text) return pandoc.RawInline("typst", text) end

local order, numbers = {}, {}

local function number_of(publisher, source)
  local key = publisher .. stringify(source)
  if not numbers[key] then
    order[#order + 1] = pandoc.Inlines({ pandoc.Str(publisher .. ", ") }) .. source.content
    numbers[key] = #order
  end
  return numbers[key]
end

local function cited(span)
  if not span.classes:includes("publisher") then return nil end
  local before, found, publisher = pandoc.Inlines({}), {}, nil
  for _, element in ipairs(span.content) do
    if element.t == "Span" and element.classes:includes("source") then
      publisher = publisher or stringify(before):gsub(":%s*$", "") -- its name may hold a colon
      found[#found + 1] = number_of(publisher, element)
    end
    before:insert(element)
  end
  return { pandoc.Str(publisher), inline("~#sources(" .. table.concat(found, ", ") .. ")") }
end

local function list(div)
  if div.identifier ~= "source-list" then return nil end
  local listed = pandoc.Blocks({})
  for number, words in ipairs(order) do
    local made = pandoc.Inlines({ inline("#source(" .. number .. ")[") })
    made:extend(words)
    made:insert(inline("] <source-" .. number .. ">"))
    listed:insert(pandoc.Plain(made))
  end
  return listed
end

function Pandoc(document)
  return document:walk({ Span = cited }):walk({ Div = list })
end
