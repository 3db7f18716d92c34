package et.aksum.architecture;

import org.junit.jupiter.api.Test;

/** Rule 8: nothing is open by accident. */
class PermissionsTest {

    @Test
    void every_use_case_asks_for_permission_or_says_why_not() {
        UseCaseRules.everyUseCaseIsGuarded().check(ProjectClasses.EJB);
    }

    @Test
    void every_page_of_a_list_is_paced() {
        UseCaseRules.everyPageOfAListIsPaced().check(ProjectClasses.EJB);
    }

    @Test
    void every_endpoint_declares_its_security() {
        UseCaseRules.everyEndpointDeclaresItsSecurity().check(ProjectClasses.WEB);
    }
}
