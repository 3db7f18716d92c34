package et.aksum.catalogue.domain;

import et.aksum.catalogue.ItemId;
import et.aksum.catalogue.ItemRefusal.ItemAlreadyExists;
import et.aksum.catalogue.ItemRefusal.ItemNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Finds and keeps items of the caller's organisation. */
@ApplicationScoped
public class ItemRepository {
    @PersistenceContext
    EntityManager em;

    /** The item, locked until the end of the transaction. @throws ItemNotFound */
    public Item getForChange(ItemId id) {
        Item item = em.find(Item.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (item == null) {
            throw new ItemNotFound(id);
        }
        return item;
    }

    /** Adds a new item. @throws ItemAlreadyExists when its code or name is taken */
    public void add(Item item, String name) {
        refuseTwin(item, name);
        em.persist(item);
    }

    /** @throws ItemAlreadyExists when another item has this code, or has this name and is in use */
    public void refuseTwin(Item item, String name) {
        long twins = em.createQuery(
                        """
                        select count(i) from Item i where i.id <> :id
                        and (i.code = :code or (lower(i.name) = :name and i.deletedAt is null))""",
                        Long.class)
                .setParameter("id", item.id().value())
                .setParameter("code", item.code())
                .setParameter("name", name.strip().toLowerCase(java.util.Locale.ROOT))
                .getSingleResult();
        if (twins > 0) {
            throw new ItemAlreadyExists(item.code(), name);
        }
    }
}
