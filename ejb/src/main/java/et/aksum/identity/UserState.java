package et.aksum.identity;

/** Whether a person may sign in: INVITED has no password yet, DEACTIVATED no longer may. */
public enum UserState {
    INVITED,
    ACTIVE,
    DEACTIVATED
}
