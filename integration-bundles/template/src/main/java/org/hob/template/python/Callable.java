package org.hob.template.python;

import java.util.Map;

/** Something a template can call. */
public interface Callable {

    /** Returns what it is called. */
    String name();

    /** Calls it. What it is given is not kept, nor changed. */
    Object call(Meter meter, Object[] positional, Map<String, Object> named);
}
