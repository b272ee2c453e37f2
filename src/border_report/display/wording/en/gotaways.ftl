# Known gotaways: estimates, apart from all counts.

gotaways-none = By { $day } no estimate of known gotaways held here had been released.
gotaways-none-caption = **{ $said }** Known gotaways, people, as estimated.
gotaways-define = **Known gotaway** is the agency’s term. { $definition }
gotaways-finding = { $n ->
    [one] One fiscal year’s estimate is held, { $high_year }: { $high } people.
   *[other] Estimates are held of { $n } fiscal years, from { $low } people in { $low_year } to { $high } in { $high_year }.
}
gotaways-refusal = They are never added to encounters and not set against them. Of { $year }, { $estimate } and the Border Patrol’s { $counted } encounters at the { $geography } count different things: { $differences }.
gotaways-caption = **{ $finding }** Known gotaways by fiscal year, people, as estimated; not encounters.
gotaways-note = Estimates released under a records request and retold by others. They move with the effort put into detection as well as with crossings. Years between those shown are not held.
gotaways-not-held = not held
gotaways-years = { $first } to { $last }
gotaways-table = **Known gotaways, as released and retold.** People, as estimated, by fiscal year.
gotaways-year = Fiscal year
gotaways-estimate = Estimate
gotaways-retold = Retold by
gotaways-confidence = Confidence
gotaways-remark = As the source has it
gotaways-no-row = none
