package vn.congtam.demo;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import vn.congtam.shared.VietnameseText;

/** Gives names and user names that nobody else has. */
final class DemoNames {

    private final DemoTexts texts;
    private final Random random;
    private final Set<String> usedNames = new HashSet<>();
    private final Set<String> usedUsernames = new HashSet<>();

    /** Keeps the names that the plan gives away itself. */
    DemoNames(DemoTexts texts, Random random) {
        this.texts = texts;
        this.random = random;
        texts.plan().agencies().stream()
                .flatMap(agency -> agency.units().stream())
                .flatMap(unit -> unit.posts().stream())
                .forEach(post -> {
                    if (post.name() != null) {
                        usedNames.add(post.name());
                    }
                    if (post.username() != null) {
                        usedUsernames.add(post.username());
                    }
                });
    }

    String fresh(String gender) {
        String name = texts.name(gender, random);
        while (!usedNames.add(name)) {
            name = texts.name(gender, random);
        }
        return name;
    }

    /** "Nguyễn Thị Minh Hạnh" → "hanh.ntm"; a number follows when it is taken. */
    String username(String name) {
        String[] words = VietnameseText.searchKey(name).split(" ");
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < words.length - 1; i++) {
            initials.append(words[i].charAt(0));
        }
        String base = words[words.length - 1] + "." + initials;
        String username = base;
        for (int n = 2; !usedUsernames.add(username); n++) {
            username = base + n;
        }
        return username;
    }
}
