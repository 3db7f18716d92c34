package et.aksum.schema.lint.rule.security;

import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.AlterObject;
import et.aksum.schema.sql.CreateExtension;
import et.aksum.schema.sql.CreateLanguage;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.Grant;
import et.aksum.schema.sql.RoleChange;
import java.util.regex.Pattern;

/** SC01, SC04, SC05; the others have classes of their own. */
public final class SecurityRules {
    /** By PostgreSQL's convention untrusted languages end in u; C is one by nature. */
    private static final Pattern UNTRUSTED = Pattern.compile("pl\\w+u|c|internal");

    private SecurityRules() {}

    public static void register(RuleBook book) {
        book.on(Grant.class, "SC01", SecurityRules::broad);
        DefinerRules.register(book); // SC02
        ViewRules.register(book); // SC03
        book.on(
                RoleChange.class,
                "SC04",
                (change, at) -> at.report(
                        "The changelog does " + change.verb() + " the " + change.kind() + " " + change.name() + "."));
        book.on(CreateExtension.class, "SC05", SecurityRules::extension);
        book.on(AlterObject.class, "SC05", SecurityRules::movesExtension);
        book.on(CreateRoutine.class, "SC05", (routine, at) -> untrusted(routine.language(), at));
        book.on(CreateLanguage.class, "SC05", (language, at) -> untrusted(language.name(), at));
        DynamicSqlRules.register(book); // SC06
        PersonalDataRules.register(book); // SC07
    }

    private static void broad(Grant grant, Moment at) {
        if (grant.revoke()) {
            return;
        }
        if (grant.roles().contains("public")) {
            at.report(grant.privileges() + " are granted to everybody.");
        } else if (grant.privileges().contains("all") && !grant.kind().equals("role")) {
            at.report("All privileges are granted to " + grant.roles() + ".");
        } else if (grant.grantOption()) {
            at.report(grant.roles() + " may hand on what they are granted.");
        }
    }

    private static void extension(CreateExtension extension, Moment at) {
        String schema = extension.schema();
        if (UNTRUSTED.matcher(extension.name()).matches()) {
            untrusted(extension.name(), at);
        } else if (schema == null || schema.equals("public")) {
            at.report("The extension " + extension.name() + " goes into "
                    + (schema == null ? "whatever schema the search path names" : "public") + ".");
        }
    }

    private static void movesExtension(AlterObject alter, Moment at) {
        if (alter.kind().equals("extension")
                && alter.change() == AlterObject.Change.SET_SCHEMA
                && "public".equals(alter.to())) {
            at.report("The extension " + alter.name() + " moves to public.");
        }
    }

    private static void untrusted(String language, Moment at) {
        if (UNTRUSTED.matcher(language).matches()) {
            at.report("The language " + language
                    + " is untrusted: its functions do what the server's operating-system user may do.");
        }
    }
}
