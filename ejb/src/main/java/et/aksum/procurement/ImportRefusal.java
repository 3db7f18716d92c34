package et.aksum.procurement;

import et.aksum.shared.BusinessException;
import et.aksum.shared.ProblemKind;

/** Why a history file is refused as a whole; single bad rows are rejected in the import's own report instead. */
public abstract sealed class ImportRefusal extends BusinessException {

    private ImportRefusal(ProblemKind kind, String slug, String detail) {
        super(kind, slug, detail);
    }

    /** No such import in the caller's organisation. */
    public static final class ImportNotFound extends ImportRefusal {
        public ImportNotFound(ImportId run) {
            super(ProblemKind.NOT_FOUND, "import-not-found", "There is no import %s.".formatted(run.value()));
        }
    }

    /** One import at a time per organisation. */
    public static final class ImportInProgress extends ImportRefusal {
        public ImportInProgress() {
            super(
                    ProblemKind.CONFLICT,
                    "import-in-progress",
                    "Another import of this organisation is still running; wait until it is done.");
        }
    }

    /** Not a CSV text file: a workbook, a web page, a picture, a program. */
    public static final class ImportFileNotCsv extends ImportRefusal {
        public ImportFileNotCsv(String detail) {
            super(ProblemKind.RULE_VIOLATED, "import-file-not-csv", detail);
        }
    }

    /** No bytes, or a header without rows. */
    public static final class ImportFileEmpty extends ImportRefusal {
        public ImportFileEmpty(String detail) {
            super(ProblemKind.RULE_VIOLATED, "import-file-empty", detail);
        }
    }

    /** Over a limit: 64 MiB a file, 64 KiB a line, 200 columns. */
    public static final class ImportFileTooLarge extends ImportRefusal {
        public ImportFileTooLarge(String detail) {
            super(ProblemKind.RULE_VIOLATED, "import-file-too-large", detail);
        }
    }

    /** Needed columns are absent, named twice, or mapped to a column the file does not have. */
    public static final class ImportColumnsMissing extends ImportRefusal {
        public ImportColumnsMissing(String detail) {
            super(ProblemKind.RULE_VIOLATED, "import-columns-missing", detail);
        }
    }
}
