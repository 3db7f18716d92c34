package et.aksum.audit;

import java.util.List;
import java.util.UUID;

/** The caller was shown where people were when they did something; told in the reading transaction. */
public record PlacesShown(List<Place> places) {
    /** Where somebody was when he did something to the subject. */
    public record Place(UUID person, String subjectType, String subjectId) {}

    public PlacesShown {
        places = places.stream().distinct().toList();
    }
}
