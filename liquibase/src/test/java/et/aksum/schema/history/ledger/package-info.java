/** What was committed about the history, tried on small histories in a directory of their own. */
package et.aksum.schema.history.ledger;
