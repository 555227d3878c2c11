package org.hob.template.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hob.template.python.Given;
import org.hob.template.python.Iterate;
import org.hob.template.python.Kinds;
import org.hob.template.python.Raised;

/** Home Assistant's {@code merge_response}: what actions answered, entity by entity, as one list. */
final class Responses {

    private static final String ENTITY = "entity_id";

    private Responses() {}

    static List<Object> merged(Object value) {
        if (!(value instanceof Map<?, ?> responses)) throw Raised.type("Response is not a dictionary");
        var all = new ArrayList<Object>();
        boolean single = false;
        for (var response : responses.entrySet()) {
            var entity = Given.of(response.getKey());
            if (!(Given.of(response.getValue()) instanceof Map<?, ?> answer))
                throw Raised.type("Response is not a dictionary");
            for (var entry : answer.entrySet()) {
                var list = Given.of(entry.getValue());
                if (answer.size() != 1 || !Kinds.isList(list)) break;
                single = true;
                for (var item : Iterate.list(list)) {
                    if (!(item instanceof Map<?, ?> map)) {
                        all.add(item);
                        continue;
                    }
                    var copy = copy(map, entity);
                    copy.put("value_key", Given.of(entry.getKey()));
                    all.add(copy);
                }
            }
            if (!single) all.add(copy(answer, entity));
        }
        return all;
    }

    private static Map<Object, Object> copy(Map<?, ?> map, Object entity) {
        if (map.containsKey(ENTITY)) throw Raised.value("Response dictionary already contains key '" + ENTITY + '\'');
        var copy = new LinkedHashMap<Object, Object>();
        map.forEach((key, value) -> copy.put(Given.of(key), Given.of(value)));
        copy.put(ENTITY, entity);
        return copy;
    }
}
