# Check a number: what a reader types is held against every figure of the data.

check-hint-static = With JavaScript a form stands here that finds a figure in the data. Without it, every figure is listed in [the tables of the data](#data-tables).
check-label = Figure to check
check-example = As it was printed{ $n ->
    [0] .
    [one] , such as { $listed }.
   *[other] , such as { $listed }.
}
check-button = Check
check-loading = The figures are being loaded.
check-failed = The figures could not be loaded. They are listed in the tables of the data.
check-not-a-number = No number was found in this. Write it with digits, with commas between thousands or with a word such as million behind it.
check-read = Read as { $number }{ $step ->
    [one] {""}
   *[other] , to the nearest { $step }
}.
check-found-none = Nothing in the data gives { $number }: no figure is equal to it, none gives it when rounded or cut, and none is within { $near }.
check-found = What in the data gives { $number }.
check-found-near = Nothing in the data gives { $number }, rounded or cut; some figures are within { $near }.
check-exact = The same number.
check-rounds = Rounded to the nearest { $step } it gives this.
check-cut = Cut, not rounded; rounded to the nearest { $step } it would be { $rounded }.
check-near = { $distance } off.
check-claimed = The count behind a claim checked on this page.
check-claimed-link = See the claim
check-line = { $number }: { $measure }, { $period }
check-note = What this counts
check-table = The table that holds it
check-group-exact = The same number
check-group-given = Rounded or cut
check-group-near = Nearly the same
check-more = { $n } more further off are not listed.
check-first-print = As first printed, { $day }; revised since.
check-daily = { $measure }, mean day
check-monthly = { $measure }, mean month
check-million = million, mn, m
check-thousand = thousand, k
check-billion = billion, bn
check-lone-star = State of Texas, Operation Lone Star: { $what }
