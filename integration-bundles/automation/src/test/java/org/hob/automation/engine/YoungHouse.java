package org.hob.automation.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.hob.home.Home;
import org.hob.home.HouseStarted;
import org.hob.testkit.TestHome;
import org.jspecify.annotations.Nullable;

/** A house that has not started yet, for its homes; a test lets it start. */
final class YoungHouse {

    private final TestHome house;
    private boolean isStarted;

    YoungHouse(TestHome house) {
        this.house = house;
    }

    Home home(String owner) {
        return young(house.another(owner));
    }

    void start() {
        isStarted = true;
        house.events().fire(new HouseStarted());
        house.untilIdle();
    }

    private Home young(Home home) {
        return (Home) Proxy.newProxyInstance(
                Home.class.getClassLoader(),
                new Class<?>[] {Home.class},
                (_, method, arguments) ->
                        method.getName().equals("isStarted") ? isStarted : ask(home, method, arguments));
    }

    private @Nullable Object ask(Home home, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            var answer = method.invoke(home, arguments);
            return answer instanceof Home other ? young(other) : answer;
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}
