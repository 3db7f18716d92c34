package et.aksum.shared;

import java.util.UUID;

/**
 * A place in a list that is sorted by name: the last row seen. Equal names follow one another by id. It holds the values
 * themselves, so that the list continues at the same place even if that row is renamed or gone.
 */
public record NamedPlace(String name, UUID id) {}
