# CBP One appointments.

appoint-none = By { $day } no CBP One appointment had been counted.
appoint-none-caption = **{ $said }** CBP One appointments processed at southwest land ports of entry, by month.
appoint-total = From { $first } to { $last }, { $total } CBP One appointments were processed at southwest land ports of entry.
appoint-newest = In { $month }, appointments equal { $share } of the encounters at southwest land ports of entry: { $number } of { $at }.
appoint-held = The table’s last month held is { $last }; the appointments after it are not held.
appoint-caption = **{ $finding }** CBP One appointments processed (solid) within all encounters at southwest land ports of entry (outline), by month, events.
appoint-note = Appointments are counted by OHSS from records and rounded to 10; encounters are CBP’s own count. The two need not match to the unit.
appoint-all = all encounters
appoint-processed = appointments
appoint-point = { $month }: { $number } appointments, { $at } encounters
appoint-table = **{ $finding }** CBP One appointments processed at southwest land ports of entry by citizenship, { $first } to { $last }.
appoint-largest = { $n ->
    [one] One citizenship is named, { $listed }.
   *[other] The largest groups by citizenship are { $listed }.
}
appoint-largest-part = { $citizenship } ({ $number })
appoint-citizenship = Citizenship
appoint-other = all others and unknown
appoint-number = Appointments
appoint-share = Share
appoint-share-unit = of all
appoint-table-note = Sums of months, each rounded to 10, so that the parts need not add up to the total.
appoint-no-row = none
