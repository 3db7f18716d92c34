/** What every answer of the API has in common: headers, problems, strict JSON, reads that change nothing. */
@NullMarked
package et.aksum.api.platform;

import org.jspecify.annotations.NullMarked;
