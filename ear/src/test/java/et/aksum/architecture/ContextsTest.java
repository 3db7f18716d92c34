package et.aksum.architecture;

import org.junit.jupiter.api.Test;

/** Rules 1, 2 and 14 over the business and the schema engine. */
class ContextsTest {
    private final ContextRules rules = new ContextRules(ContextMap.PRODUCT);

    @Test
    void contexts_use_only_the_faces_they_may() {
        rules.facesOnly().check(ProjectClasses.EJB);
        rules.facesOnly().check(ProjectClasses.SCHEMA);
    }

    @Test
    void no_two_contexts_need_each_other() {
        rules.noCycles().check(ProjectClasses.EJB);
    }

    @Test
    void every_face_stays_small() {
        rules.facesStaySmall(ContextRules.LARGEST_FACE).check(ProjectClasses.EJB);
        rules.facesStaySmall(ContextRules.LARGEST_FACE).check(ProjectClasses.SCHEMA);
    }

    @Test
    void reporting_only_reads() {
        rules.reportingOnlyReads().check(ProjectClasses.EJB);
    }
}
