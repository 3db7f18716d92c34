/**
 * Drafts of changelogs: what would bring the schema to the entities, written down for somebody to review.
 *
 * <p>A {@link et.aksum.schema.draft.Draft} holds one file for each context, linted, with a checklist at its top; until its header is filled in, the
 * build refuses it. The one rule: a draft adds and widens. It drops no table and no column, and tightens nothing that an older release may still
 * write; such contractions it names and leaves for a later release.
 */
@NullMarked
package et.aksum.schema.draft;

import org.jspecify.annotations.NullMarked;
