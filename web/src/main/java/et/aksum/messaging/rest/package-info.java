/** Letters over the API. Translates; decides nothing. */
@NullMarked
package et.aksum.messaging.rest;

import org.jspecify.annotations.NullMarked;
