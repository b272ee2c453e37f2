# Repeat crossings as quoted: what each source measures, by source and metric.

repeats-azstar-crs-apprehensions-per-person = Apprehensions for each person apprehended, by the Congressional Research Service
repeats-azstar-crs-recidivism-rate = Recidivism rate, by the Congressional Research Service
repeats-cis-2021-09-28-recidivism-rate = Recidivism rate, by an analysis of DHS; not CBP’s method
repeats-cis-2021-09-28-unique-individuals-through-aug = People apprehended, each counted once
repeats-cis-2022-06-09-recidivism-rate = Recidivism rate, CBP’s
repeats-cis-2022-06-09-unique-individuals-april = People encountered, those met within the twelve months before left out
repeats-ap-2021-10-22-recidivism-rate = Recidivism rate, worded as a share of crossings
repeats-cato-2020-10-16-unique-individuals = People apprehended, each counted once, as computed by the source
repeats-cis-2020-10-16-repeat-share-of-expelled = Repeats among people apprehended and returned under Title 42
repeats-cato-2021-03-repeat-share-20Mar2020-4Feb2021 = Repeats under Title 42, by a statement of CBP

repeats-none = No figure on repeat crossings had been quoted by { $day }.
repeats-finding = { $n ->
    [one] One figure on repeat crossings is held, as quoted by one publisher.
   *[other] { $n } figures on repeat crossings are held, as quoted by { $sources ->
        [one] one publisher
       *[other] { $sources } publishers
    }. They measure unlike things over unlike places and times, so they make no series and none is set against another source’s.
}
repeats-within-head = Where one source gives the same measure for more than one year:
repeats-within = { $what } ({ $source }): { $listed }.
repeats-within-part = { $number } in { $year }
repeats-table = **Quoted figures stand side by side and are not one line.** Repeat crossings as quoted, by period.
repeats-period = Period
repeats-what = What is measured
repeats-number = Figure
repeats-where = Where
repeats-source = Quoted by
repeats-confidence = Confidence
repeats-note = A recidivism rate counts people apprehended more than once within one fiscal year; somebody met again a year later isn’t in it. No complete table of CBP’s is held.
repeats-no-row = none
