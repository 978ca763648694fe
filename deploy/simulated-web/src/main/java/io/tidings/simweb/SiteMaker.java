package io.tidings.simweb;

import io.tidings.simweb.Site.Caching;
import io.tidings.simweb.Site.Habits;
import io.tidings.simweb.Site.Robots;
import io.tidings.simweb.Site.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Makes hosts: few large, many small, every habit among them. */
final class SiteMaker {

    private static final Robots[] ROBOTS = {
        Robots.NONE,
        Robots.ALL,
        Robots.PARTLY,
        Robots.SLOWLY,
        Robots.HUGE,
        Robots.LATE,
        Robots.NAMED,
        Robots.MOVED,
        Robots.NONE
    };
    private static final Caching[] CACHING = {
        Caching.HONEST, Caching.NONE, Caching.TAG, Caching.RESTLESS, Caching.HONEST, Caching.HONEST, Caching.STUCK
    };
    private static final Trouble[] TROUBLE = {
        Trouble.NONE,
        Trouble.NONE,
        Trouble.DOWN,
        Trouble.NONE,
        Trouble.BUSY,
        Trouble.NONE,
        Trouble.CROWDED,
        Trouble.NONE,
        Trouble.BREAKING,
        Trouble.NONE,
        Trouble.CURT
    };
    private static final double FEW_LARGE = 0.7;

    private SiteMaker() {}

    static List<Site> sites(WorldPlan plan, int port) {
        int count = plan.size().hosts();
        double whole = IntStream.range(0, count).mapToDouble(SiteMaker::weight).sum();
        List<Site> sites = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String authority = "www.office" + number + ".test:" + port;
            Chance chance = plan.chance().of("site", number);
            sites.add(new Site(
                    number, authority, plan.calm() ? calm(number) : habits(number), weight(number) / whole, chance));
        }
        return List.copyOf(sites);
    }

    private static double weight(int number) {
        return Math.pow(number + 1, -FEW_LARGE);
    }

    private static Habits calm(int number) {
        Habits habits = habits(number);
        Robots robots = habits.robots() == Robots.LATE ? Robots.ALL : habits.robots();
        return new Habits(robots, habits.caching(), Trouble.NONE);
    }

    /** Three coprime rounds, so that habits meet in all combinations. */
    private static Habits habits(int number) {
        return new Habits(
                ROBOTS[number % ROBOTS.length], CACHING[number % CACHING.length], TROUBLE[number % TROUBLE.length]);
    }
}
