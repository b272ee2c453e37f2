# Fact sheets: one sector, one citizenship, one administration.

one-sector = { $name } sector
one-citizenship = Citizens of { $name }
one-administration = { $name }
one-counted = Counted here: { $measure }, events.

one-newest = { $name }: { $number } in { $year }{ $before ->
    [none] .
   *[some] , after { $last } in { $before }.
}
one-so-far = { $name }: { $number } in { $year }, not a whole year.
one-extremes = Of the full fiscal years held from { $first } on, { $top } has the most, { $number }, and { $bottom } the fewest, { $lowest }.
one-months = { $month } has { $number }; the most are held for { $top }, { $highest }.
one-breaks = What is counted changes meanwhile: { $breaks }.

one-years-caption = **{ $finding }** { $measure }, by fiscal year, events.
one-years-note = Dashed: what is counted changes. Pale bars are figures that their publisher rounded. Hatched: not whole.
one-months-caption = **{ $finding }** { $measure }, by month, events.
one-months-note = The line is cut where what is counted changes (dashed), and where a month isn’t held.
one-point = { $period }: { $number }

one-years-table = **{ $name }, by fiscal year.** { $measure }, events.
one-months-table = **{ $name }, the newest months.** { $measure }, events; change on the same month of the year before.
one-year = Fiscal year
one-month = Month
one-number = Encounters
one-change = Change on the year before
one-share = Share of the total
