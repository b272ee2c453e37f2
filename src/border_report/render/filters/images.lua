-- pandoc's Typst writer drops an image's alternative text, which PDF/UA requires.

if not FORMAT:match("typst") then return {} end

local function quoted(text)
  return '"' .. text:gsub("\\", "\\\\"):gsub('"', '\\"') .. '"'
end

function Image(image)
  if image.src:match("^data:") then return nil end -- no file; the project's filter draws it
  local alt = image.attributes.alt or pandoc.utils.stringify(image.caption)
  return pandoc.RawInline("typst",
    "#image(" .. quoted(image.src) .. ", alt: " .. quoted(alt) .. ")")
end
