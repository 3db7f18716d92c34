package et.aksum.identity;

import java.math.BigDecimal;

/** Up to which amount, inclusive, in one currency a person may approve. Zero takes the limit away. */
public record SetApprovalLimit(UserId userId, BigDecimal amount, String currency) {}
