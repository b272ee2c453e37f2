# The sections that close every page: data, glossary, sources and quality.

bulletin-data = { $n ->
    [one] The numbers on this page were read from one table of the data package; each chart and table offers its own values as a file below it.
   *[other] The numbers on this page were read from { $n } tables of the data package; each chart and table offers its own values as a file below it.
}
bulletin-table = { $table }, { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
bulletin-glossary = All terms with their sources: [method and definitions](#glossary).

bulletin-publishers = { $n ->
    [0] No number is shown on this page.
   *[other] { $sources ->
        [one] The one source is of { $listed }.
       *[other] The { $sources } sources are of { $listed }.
    } The note of each number names its own, and leads there.
}
bulletin-others = { $n ->
    [one] one other publisher
   *[other] { $n } other publishers
}
bulletin-read = { $secondary ->
    [0] { $n ->
        [one] The one figure was read in a stored copy of the publisher’s own text or file.
       *[other] All { $n } figures were read in stored copies of the publishers’ own texts or files.
    }
   *[other] Of { $n } figures, { $read ->
        [one] { $read } was
       *[other] { $read } were
    } read in stored copies of the publishers’ own texts or files, { $secondary ->
        [one] { $secondary } rests
       *[other] { $secondary } rest
    } at least in part on another party’s text.
}
bulletin-partial = { $n ->
    [0] {""}
    [one] One figure covers a period that isn’t complete.
   *[other] { $n } figures cover a period that isn’t complete.
}
bulletin-stated = { $n ->
    [0] {""}
    [one] One figure is a statement and not a count.
   *[other] { $n } figures are statements and not counts.
}
bulletin-worked-out = { $n ->
    [0] {""}
    [one] One figure is apportioned by days or estimated.
   *[other] { $n } figures are apportioned by days or estimated.
}
bulletin-rounded = { $n ->
    [0] {""}
    [one] One figure was rounded by its publisher.
   *[other] { $n } figures were rounded by their publishers.
}
