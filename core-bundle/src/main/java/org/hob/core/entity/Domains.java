package org.hob.core.entity;

import java.util.Map;
import java.util.Set;
import org.hob.action.Action;
import org.hob.core.storage.Form;
import org.hob.entity.Domain;
import org.hob.entity.Entity;

/** The domains there are, each derived from its class once and kept with it, so that no bundle is held. */
public final class Domains {

    private final ClassValue<DomainModel> models = new ClassValue<>() {
        @Override
        protected DomainModel computeValue(Class<?> domain) {
            return DomainModel.derive(domain);
        }
    };

    private final ClassValue<ActionModel> actions = new ClassValue<>() {
        @Override
        protected ActionModel computeValue(Class<?> type) {
            return ActionModel.derive(type);
        }
    };

    /**
     * Returns the domain of that entity.
     *
     * <p>Turn: runs right here, not within a home method: it may load classes.
     *
     * @throws IllegalArgumentException if its class or its traits are not as a domain's have to be, naming class, component and expectation
     */
    public DomainModel of(Entity<?> entity) {
        var model = of(entity.getClass());
        model.requireTraits(entity.traits());
        return model;
    }

    /**
     * Returns the domain of that class of entities.
     *
     * <p>Turn: runs right here, not within a home method: it may load classes.
     *
     * @throws IllegalArgumentException if it is not as a domain's has to be, naming class, component and expectation
     */
    public DomainModel of(Class<?> entity) {
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            if (type.isAnnotationPresent(Domain.class)) return models.get(type);
        }
        throw new IllegalArgumentException(entity.getName() + ": no domain (expected: a class with @Domain above it)");
    }

    /**
     * Returns how a record is kept as a document.
     *
     * <p>Turn: runs right here, not within a home method: it may load classes.
     *
     * @throws IllegalArgumentException if it holds what an action cannot, naming class, component and expectation
     */
    public <D extends Record> Form<D> document(Class<D> type) {
        var model = RecordModel.derive(type, Set.of());
        return new Form<>() {
            @Override
            public Map<String, Object> write(D document) {
                return model.write(document);
            }

            @Override
            public D read(Map<?, ?> data) {
                return type.cast(model.read("", data));
            }
        };
    }

    /**
     * Returns what derives from that action's record, whether entities take it or somebody offers it.
     *
     * <p>Turn: runs right here, not within a home method: it may load classes.
     *
     * @throws IllegalArgumentException if it is no record nested in a class with {@code @Domain}, or holds what an action cannot
     */
    public ActionModel action(Class<? extends Action> type) {
        return actions.get(type);
    }
}
