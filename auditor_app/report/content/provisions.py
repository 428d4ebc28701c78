"""What the scheme leaves open and the body decides: the settings used, R76 and the readings."""

from auditor_app.domain.naming.terms import label
from auditor_app.report.content.nodes import Node, facts, subsection
from auditor_app.report.content.subject import ReportSubject


def provisions(audit: ReportSubject) -> list[Node]:
    """Return the settings used in this audit: R38 R41 R76, readings A5 A7 A9 A11 A14."""
    words, settings = audit.words, audit.edition.settings
    assessed = (
        words("every site (strict setting of A7)")
        if settings.every_site_assessed
        else words("each sampled site, with the complete set of items (A7)")
    )
    unsampled = (
        words("one franchise store or subsidiary rules out sampling (strict setting of A9)")
        if settings.unsampled_kind_forbids_sampling
        else words("franchise stores and subsidiaries are all audited, the rest is sampled (A9)")
    )
    order = (
        words("no assessment before the capability audit has ended everywhere (strict, A14)")
        if settings.capability_everywhere_first
        else words("the capability audit comes first at each site (A14)")
    )
    return [
        subsection(words("Provisions of the certification body that were used"), "§13"),
        facts(
            (words("Man-days counted per"), f"{words(label(settings.man_days_count))} (A11)"),
            (words("Assessed"), assessed),
            (words("Franchise stores and subsidiaries"), unsampled),
            (words("Order of the two parts"), order),
            (
                words("Set time for rectification"),
                words("{count} months (A5)", count=settings.rectification_months),
            ),
            (
                words("Report and all audit materials"),
                # No day: the last one could be that of a mystery shopper (R25).
                words("{count} days after the last day on site", count=settings.report_days),
            ),
        ),
    ]
