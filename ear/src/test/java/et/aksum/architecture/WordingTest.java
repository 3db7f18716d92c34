package et.aksum.architecture;

import org.junit.jupiter.api.Test;

/** Rules 9 to 12: names, setters, time, package maps. */
class WordingTest {

    @Test
    void names_say_what_a_thing_is() {
        WordingRules.namesSayWhatAThingIs().check(ProjectClasses.EVERYTHING);
    }

    @Test
    void entities_have_no_public_setters() {
        WordingRules.entitiesDefendThemselves().check(ProjectClasses.EJB);
    }

    @Test
    void time_comes_from_a_clock() {
        WordingRules.timeComesFromAClock().check(ProjectClasses.EJB);
        WordingRules.timeComesFromAClock().check(ProjectClasses.WEB);
        WordingRules.timeComesFromAClock().check(ProjectClasses.SCHEMA);
    }

    @Test
    void no_old_dates_in_what_we_write() {
        WordingRules.noOldDates().check(ProjectClasses.EJB);
        WordingRules.noOldDates().check(ProjectClasses.WEB);
        WordingRules.noOldDates().check(ProjectClasses.SCHEMA);
    }

    @Test
    void every_package_is_a_map_and_null_marked() {
        WordingRules.everyPackageIsAMap().check(ProjectClasses.EVERYTHING);
    }
}
