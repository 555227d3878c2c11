/**
 * Entities at home, and what derives from their domains.
 *
 * <p>Start with {@link org.hob.core.entity.Domains}: a {@link org.hob.core.entity.DomainModel} is read from a domain's class once, and a
 * {@link org.hob.core.entity.ActionModel} from an action's record.
 */
@NullMarked
package org.hob.core.entity;

import org.jspecify.annotations.NullMarked;
