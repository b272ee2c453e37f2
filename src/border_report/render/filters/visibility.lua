-- Keep or drop ::: {.content-visible when-format="html"} and its three sisters.

local function is_format(name)
  return name and FORMAT:match(name) ~= nil
end

local function chosen(element)
  local shows = element.classes:includes("content-visible")
  local hides = element.classes:includes("content-hidden")
  if not (shows or hides) then return nil end
  local named = element.attributes["when-format"]
  local holds = named and is_format(named) or not named and not is_format(element.attributes["unless-format"])
  if holds == shows then return element.content end
  return {}
end

return { { Div = chosen, Span = chosen } }
