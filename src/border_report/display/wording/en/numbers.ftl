# How exactness is said beside a number.
numbers-exact = { $value }
numbers-rounded = { $value }
numbers-at-least = at least { $value }
numbers-about = about { $value }
numbers-nearly = nearly { $value }
numbers-stated = { $value }, as stated
numbers-apportioned = { $value }
numbers-estimate = about { $value }

numbers-times = { $value } times
numbers-million = { $value } million
numbers-no-change = no change
