package et.aksum.schema.drift;

import et.aksum.schema.sql.ReadStatement;
import et.aksum.schema.sql.token.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement that defines something.
 *
 * @param opening its first words
 * @param subjects names with their schemas it is about
 * @param words all names it mentions; for one that calls or runs something also those in its texts
 */
record Touch(String changeSet, List<String> opening, Set<List<String>> subjects, Set<String> words) {
    private static final int OPENING = 3;
    private static final Set<String> DEFINING =
            Set.of("create", "alter", "drop", "comment", "grant", "revoke", "select", "do");
    private static final Set<String> OF_SEVERAL = Set.of("drop", "grant", "revoke", "select", "do");
    private static final Set<String> CALLING = Set.of("select", "do");

    /** Empty for a statement that defines nothing. */
    static Optional<Touch> of(String changeSet, ReadStatement statement) {
        List<Token> tokens = statement.text().tokens();
        String verb = tokens.get(0).text();
        if (!DEFINING.contains(verb)) {
            return Optional.empty();
        }
        List<String> names = names(tokens, CALLING.contains(verb));
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i + 2 < names.size(); i++) {
            if (names.get(i + 1).equals(".")) {
                pairs.add(List.of(names.get(i), names.get(i + 2)));
            }
        }
        // What a definition names first is what it is about; later come the tables it refers to.
        boolean several = OF_SEVERAL.contains(verb);
        return Optional.of(new Touch(
                changeSet,
                tokens.stream().limit(OPENING).map(Token::text).toList(),
                Set.copyOf(several || pairs.isEmpty() ? pairs : pairs.subList(0, 1)),
                new HashSet<>(names)));
    }

    private static List<String> names(List<Token> tokens, boolean textsToo) {
        List<String> names = new ArrayList<>();
        for (Token token : tokens) {
            if (token.isName() || token.isMark(".")) {
                names.add(token.text());
            } else if (textsToo && token.isString()) {
                names.addAll(Arrays.asList(token.text().split("(?<=\\W)|(?=\\W)")));
            } else {
                names.add(" ");
            }
        }
        return names;
    }

    boolean isGrant() {
        return opening.get(0).equals("grant") || opening.get(0).equals("revoke");
    }

    boolean isCall() {
        return CALLING.contains(opening.get(0));
    }

    /** Whether it defines a thing of this kind. */
    boolean defines(String kind) {
        return opening.subList(1, opening.size()).contains(kind);
    }

    boolean isAbout(List<String> subject) {
        return subjects.contains(subject);
    }

    boolean isAboutSchema(String name) {
        return subjects.isEmpty() && mentions(name);
    }

    /** Whether it is about the table that a sequence, by its name, belongs to. */
    boolean isAboutOwnerOf(List<String> sequence) {
        return subjects.stream()
                .anyMatch(subject -> subject.get(0).equals(sequence.get(0))
                        && sequence.get(1).startsWith(subject.get(1) + "_"));
    }

    boolean mentions(String name) {
        return words.contains(name);
    }
}
