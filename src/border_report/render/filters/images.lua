-- pandoc's Typst writer drops an image's alternative text, which PDF/UA requires.

if not FORMAT:match("typst") then return {} end

local function quoted(text)
  return '"' .. text:gsub("\\", "\\\\"):gsub('"', '\\"') .. '"'
end

function Image(image)
  local alt = image.attributes.alt or pandoc.utils.stringify(image.caption)
  return pandoc.RawInline("typst",
    "#image(" .. quoted(image.src) .. ", alt: " .. quoted(alt) .. ")")
end
