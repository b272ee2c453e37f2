# At ports of entry and between them.

ports-where = { $geography ->
    [nationwide] nationwide
   *[other] at the { $geography }
}
ports-between = Between ports of entry
ports-at = At ports of entry
ports-together = Both together
ports-between-short = between ports
ports-at-short = at ports

ports-none = No month of counts at ports of entry had been published by { $day }.
ports-none-caption = **{ $said }** Encounters at and between ports of entry, events.
ports-newest = In { $month }, { $share } of CBP’s encounters { $where } were at ports of entry: { $at } of { $together }.
ports-range = { $n ->
    [one] It is the one month held of both counts.
   *[other] The share at ports of entry was lowest in { $low_month } ({ $low }) and highest in { $high_month } ({ $high }), of the { $n } months from { $first } on for which both counts are held.
}

ports-months-finding = Between ports of entry the highest month is { $between_month }, with { $between }; at ports of entry it is { $at_month }, with { $at }.
ports-months-caption = **{ $finding }** Encounters { $where }, by month, events: the Border Patrol’s between ports, the Office of Field Operations’ at ports.
ports-months-note = The line at ports is dashed. Both lines are cut where what is counted changes (upright rules). Bands are administrations. The two lines count different places and are shown side by side; their sum is CBP’s total.{ $geography ->
    [nationwide] {" "}Nationwide, airports and seaports are ports of entry too.
   *[other] {""}
}
ports-point = { $name }, { $month }: { $number }

ports-share-caption = **{ $finding }** Share of all encounters { $where } that were at ports of entry, by month.
ports-share-note = The line is cut where what is counted changes (dashed). The share rises when more are met at ports of entry, and when fewer are met between them.
ports-share-point = { $month }: { $share } at ports of entry

ports-years-none-full = No full fiscal year is held of both counts.
ports-years-finding = { $n ->
    [one] One full fiscal year is held of both counts, { $high_year }: { $high } of its encounters were at ports of entry.
   *[other] Of the { $n } full fiscal years from { $first } to { $last }, { $low_year } has the lowest share at ports of entry, { $low }, and { $high_year } the highest, { $high }.
}
ports-years-table = **{ $finding }** Encounters { $where } by fiscal year, events.
ports-years-note = A year is shown where both counts cover the same months of it and come from one edition. Encounters of all authorities, Title 42 expulsions included.
ports-years-none = none
ports-year = Fiscal year
ports-share = At ports
ports-share-unit = share of both

ports-terms-finding = { $at ->
    [none] { $between } has the highest mean month between ports of entry, { $between_number }; at ports of entry no month is held.
    [same] { $between } has the highest mean month both between ports of entry, { $between_number }, and at them, { $at_number }.
   *[other] { $between } has the highest mean month between ports of entry, { $between_number }, and { $at } at ports of entry, { $at_number }.
}
ports-terms-caption = **{ $finding }** Mean of a month { $where }, events, by administration.
ports-terms-note = Solid: the whole term is counted. Outlined: only a part of it, as the words beside it say. Months with an inauguration are shared out by days. Who held office doesn’t say why.
ports-terms-table = **Mean month of each administration, between and at ports of entry.** Encounters { $where }, events.
ports-terms-share-note = The share is of the days for which both are held. At ports of entry, months are held from { $from } on.
ports-terms-share-none = At ports of entry, no month is held.
ports-office = Administration
ports-between-column = Between ports
ports-at-column = At ports
ports-mean = a month
ports-covered = Months counted
ports-no-term = none
