package org.hob.core.entity;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.hob.action.Action;
import org.hob.core.job.Classifier;
import org.hob.core.job.JobType;
import org.hob.entity.Entity;
import org.jspecify.annotations.Nullable;

/**
 * How the methods of one class of entities are run, found out before the home is entered.
 *
 * @param arrived that of {@code arrived()}; null if it is not overridden
 * @param update that of {@code update()}; null if it is not overridden: the entity is not polled
 * @param actions those of the actions
 */
record EntityJobs(@Nullable JobType arrived, @Nullable JobType update, Map<Class<? extends Action>, JobType> actions) {

    static EntityJobs of(Class<?> entity, DomainModel model, Classifier classifier) {
        var actions = new HashMap<Class<? extends Action>, JobType>();
        for (var action : model.methods()) {
            actions.put(action.type(), classifier.of(entity, model.method(action.type())));
        }
        return new EntityJobs(
                ifOverridden(entity, "arrived", classifier), ifOverridden(entity, "update", classifier), actions);
    }

    private static @Nullable JobType ifOverridden(Class<?> entity, String name, Classifier classifier) {
        try {
            Method method = entity.getMethod(name);
            return method.getDeclaringClass() == Entity.class ? null : classifier.of(entity, method);
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
