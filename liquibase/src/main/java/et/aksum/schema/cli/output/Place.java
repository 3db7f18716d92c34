package et.aksum.schema.cli.output;

import et.aksum.schema.lint.Finding;

/** Where a finding stands, in the form that editors and terminals make clickable. */
final class Place {
    private Place() {}

    /** {@code file:line:column} as far as known; empty for a finding without file. */
    static String of(Finding finding) {
        if (finding.file().isEmpty()) {
            return "";
        }
        StringBuilder place = new StringBuilder(finding.file());
        if (finding.line() > 0) {
            place.append(':').append(finding.line());
            if (finding.column() > 0) {
                place.append(':').append(finding.column());
            }
        }
        return place.toString();
    }
}
