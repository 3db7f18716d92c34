package et.aksum.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person or a token may be allowed to do; stored and spoken by its {@link #code()}. Each names the assurance it needs. */
public enum Permission {
    IDENTITY_USER_VIEW,
    IDENTITY_USER_MANAGE,
    IDENTITY_ROLE_GRANT,
    IDENTITY_TOKEN_OWN(Assurance.FRESH_FACTOR),
    IDENTITY_SERVICE_MANAGE(Assurance.THIS_ACTION),
    IDENTITY_FACTOR_RESTORE,
    WORKFORCE_EMPLOYEE_VIEW,
    WORKFORCE_EMPLOYEE_MANAGE,
    WORKFORCE_CALENDAR_MANAGE,
    ACCESS_ROLE_EDIT,
    ACCESS_REQUEST_OWN,
    ACCESS_REVIEW_RUN,
    ACCESS_FINDING_VIEW,
    ACCESS_EMERGENCY_USE(Assurance.FRESH_FACTOR),
    ACCESS_RATE_VIEW,
    ACCESS_RATE_KEEP,
    AUDIT_TRAIL_VIEW,
    AUDIT_TRAIL_VERIFY,
    APPROVAL_REQUEST_VIEW,
    APPROVAL_RULE_MANAGE(Assurance.FRESH_FACTOR),
    MESSAGING_LETTER_MANAGE,
    CONSENT_ANSWER_VIEW,
    CONSENT_PERSON_EXPORT(Assurance.FRESH_FACTOR),
    CONSENT_PERSON_ERASE(Assurance.FRESH_FACTOR),
    CONSENT_ERASURE_DECIDE(Assurance.FRESH_FACTOR),
    CLIENTS_CLIENT_VIEW,
    CLIENTS_CLIENT_MANAGE,
    CLIENTS_CLIENT_SUSPEND,
    CLIENTS_CLIENT_MERGE,
    CLIENTS_REGISTRATION_VIEW,
    CLIENTS_REGISTRATION_SUBMIT,
    CLIENTS_REGISTRATION_DECIDE,
    CLIENTS_OWN_VIEW,
    CATALOGUE_ITEM_VIEW,
    CATALOGUE_ITEM_MANAGE,
    PROCUREMENT_SUPPLIER_VIEW,
    PROCUREMENT_SUPPLIER_MANAGE,
    PROCUREMENT_ORDER_VIEW,
    PROCUREMENT_ORDER_DRAFT,
    PROCUREMENT_ORDER_APPROVE(Assurance.FRESH_FACTOR),
    PROCUREMENT_ORDER_CANCEL,
    PROCUREMENT_ORDER_EXPORT,
    PROCUREMENT_MILESTONE_COMPLETE,
    PROCUREMENT_IMPORT_RUN,
    REPORTING_DASHBOARD_VIEW,
    OPERATIONS_SCHEMA_VIEW,
    OPERATIONS_SCHEMA_REVIEW(Assurance.FRESH_FACTOR);

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '.');
    private final Assurance assurance;

    Permission() {
        this(Assurance.SIGNED_IN);
    }

    Permission(Assurance assurance) {
        this.assurance = assurance;
    }

    /** How surely and how recently its holder must have shown who he is, to use it. */
    public Assurance assurance() {
        return assurance;
    }

    /** The stable text of this permission, for example {@code procurement.order.approve}. */
    public String code() {
        return code;
    }

    /** The permission of this code, or nothing when no such permission exists. */
    public static Optional<Permission> ofCode(String code) {
        return Stream.of(values()).filter(p -> p.code.equals(code)).findFirst();
    }
}
