package et.aksum.identity.domain;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

/** Hashes passwords with as little work as the algorithm allows: for tests that are not about the work it takes. */
public final class QuickHashing {
    private QuickHashing() {}

    public static PasswordHashing make() {
        PasswordHashing quick = new PasswordHashing();
        quick.strength = Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID);
        quick.prepare();
        return quick;
    }
}
