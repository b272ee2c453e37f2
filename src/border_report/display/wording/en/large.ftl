# At entry and at large.

large-none = By { $day } CBP had published no count of encounters at large.
large-none-caption = **{ $said }** Share of Border Patrol encounters that were at large, by month.
large-newest = In { $month }, { $parts } of the Border Patrol’s encounters were at large.
large-then = { $n ->
    [one] It is the first month for which the split is published.
   *[other] In { $month } it was { $parts }.
}
large-part = { $share } { $where } ({ $large } of { $both })
large-first = { $n ->
    [one] It is the first month for which the split is published.
   *[other] In { $month }, the first of the { $n } months for which the split is published, it was { $parts }.
}
large-short-part = { $share } { $where }
large-caption = **{ $finding }** Share of Border Patrol encounters that were at large, by month.
large-note = The share rises when more are met at large, and when fewer are met at entry. CBP publishes the split from October 2023 on; whether earlier totals hold encounters at large isn’t known.
large-name = { $place ->
    [nationwide] nationwide
   *[other] southwest
}
large-point = { $place }, { $month }: { $share } at large, { $large } of { $both }
large-table = **{ $finding }** Border Patrol encounters by fiscal year, events.
large-year-finding = { $year } { $where }: { $share } at large.
large-year = Fiscal year
large-place = Place
large-entry = At entry
large-large = At large
large-both = Both
large-share = At large
large-share-unit = share of both
large-no-row = none
