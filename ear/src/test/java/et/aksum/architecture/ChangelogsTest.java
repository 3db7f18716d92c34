package et.aksum.architecture;

import org.junit.jupiter.api.Test;

/** Rule 13: tables belong to the context of their entity. */
class ChangelogsTest {

    @Test
    void every_table_is_made_by_the_changelog_of_its_context() {
        new ChangelogRules(ContextMap.PRODUCT, Reactor.CHANGELOGS)
                .everyTableIsMadeByItsContext()
                .check(ProjectClasses.EJB);
    }
}
