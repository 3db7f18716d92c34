/**
 * What runs inside the server itself: every transaction on the application's datasource is bound to one organisation
 * before its first statement, and a request body that is too long, or coded in a way
 * nobody reads, is refused.
 *
 * <p>A server module of its own (no class of the application is visible here). The application and this package share
 * only the transaction resource {@code et.aksum.tenant}. The one rule: a connection that cannot be bound is refused
 * with a RuntimeException, because the pool merely logs a SQLException and hands the connection out unbound.
 */
@NullMarked
package et.aksum.server;

import org.jspecify.annotations.NullMarked;
