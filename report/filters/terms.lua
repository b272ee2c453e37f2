-- Lists of terms on paper. The last filter: what others do with links and words is done by then.

if not FORMAT:match("typst") then return {} end

local function typst_of(inlines)
  return (pandoc.write(pandoc.Pandoc({ pandoc.Plain(inlines) }), "typst"):gsub("%s+$", ""))
end

-- A term and what it means are one paragraph, which no page tears after its first line; pandoc's
-- writer would put the meaning into a block apart.
function DefinitionList(list)
  local items = {}
  for i, item in ipairs(list.content) do
    local term, meanings = table.unpack(item)
    local only = meanings[1][1]
    if #meanings > 1 or #meanings[1] > 1 or not only.content then return nil end
    items[i] = "#terms.item[" .. typst_of(term) .. "][" .. typst_of(only.content) .. "]"
  end
  return pandoc.RawBlock("typst", table.concat(items, "\n"))
end
