package et.aksum.identity.domain;

import et.aksum.identity.UserId;
import et.aksum.shared.Uuid7;
import et.aksum.tenancy.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The ten codes on paper: each opens once, a new set voids the one before, and only hashes are kept. */
@ApplicationScoped
public class RecoveryCodes {
    /** How many make a set. */
    public static final int COUNT = 10;
    /** 16 letters of base32 are 80 random bits: nobody guesses one, so no slow hash is needed. */
    private static final int BYTES = 10;

    @PersistenceContext(unitName = "aksum")
    EntityManager em;

    /** Makes a new set, in groups of four letters, and voids every older code. The text is not kept. */
    public List<String> replace(OrganisationId organisation, UserId user, OffsetDateTime now) {
        voidAll(user, now);
        UUID batch = Uuid7.next();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            String code = Base32.encode(RandomText.bytes(BYTES));
            em.createNativeQuery(
                            "insert into identity.recovery_code (org_id, id, user_id, batch_id, code_hash, created_at) values (?1, ?2, ?3, ?4, ?5, ?6)")
                    .setParameter(1, organisation.value())
                    .setParameter(2, Uuid7.next())
                    .setParameter(3, user.value())
                    .setParameter(4, batch)
                    .setParameter(5, hash(code))
                    .setParameter(6, now)
                    .executeUpdate();
            codes.add(String.join("-", code.split("(?<=\\G.{4})")));
        }
        return codes;
    }

    /** No code of this person opens any more. */
    public void voidAll(UserId user, OffsetDateTime now) {
        em.createNativeQuery(
                        "update identity.recovery_code set voided_at = ?2, version = version + 1 where user_id = ?1 and used_at is null and voided_at is null")
                .setParameter(1, user.value())
                .setParameter(2, now)
                .executeUpdate();
    }

    /** Spends a code as it was typed. False when it is none of this person's, void, or used before, be it a moment ago. */
    public boolean spend(UserId user, String typed, OffsetDateTime now) {
        return em.createNativeQuery(
                                "update identity.recovery_code set used_at = ?3, version = version + 1 where user_id = ?1 and code_hash = ?2 and used_at is null and voided_at is null")
                        .setParameter(1, user.value())
                        .setParameter(2, hash(typed))
                        .setParameter(3, now)
                        .executeUpdate()
                == 1;
    }

    /** How many still open. */
    public int remaining(UserId user) {
        Number count = (Number) em.createNativeQuery(
                        "select count(*) from identity.recovery_code where user_id = ?1 and used_at is null and voided_at is null")
                .setParameter(1, user.value())
                .getSingleResult();
        return count.intValue();
    }

    /** Of one spelling: people copy hyphens, spaces and small letters, and read O for 0, which base32 does not have. */
    private static byte[] hash(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('0', 'O')
                .replace('1', 'I');
        return RandomText.hash("recovery|" + letters);
    }
}
