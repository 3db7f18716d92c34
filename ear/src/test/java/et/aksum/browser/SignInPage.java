package et.aksum.browser;

import et.aksum.harness.DemoPerson;
import et.aksum.harness.Harness;
import et.aksum.harness.Totp;

/** The two pages everybody passes. */
public record SignInPage(Visitor visitor) {

    /** A browser in which this person is signed in with both factors. */
    public static Visitor signedIn(DemoPerson person) {
        Visitor visitor = new Visitor(Harness.server().info().portal());
        new SignInPage(visitor).open().withPassword(person).withCode(Totp.unused(person.totpSecret()));
        return visitor;
    }

    public SignInPage open() {
        visitor.open("/sign-in");
        return this;
    }

    public SignInPage withPassword(DemoPerson person) {
        return withPassword(person, person.password());
    }

    public SignInPage withPassword(DemoPerson person, String password) {
        visitor.fill(":organisation", person.organisation());
        visitor.fill(":username", person.username());
        visitor.fill(":password", password);
        visitor.press("signIn:enter");
        return this;
    }

    public SignInPage withCode(String code) {
        visitor.code(code);
        visitor.press("secondFactor:enter");
        return this;
    }
}
