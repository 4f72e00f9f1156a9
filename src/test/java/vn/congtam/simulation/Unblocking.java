package vn.congtam.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congtam.simulation.SimulatedAgency.Department;

/** Human resources hands on whatever is listed as stuck: to whoever holds the post, else to a leader by name. */
final class Unblocking {

    private static final Pattern TICK = Pattern.compile("name=\"sheet\" value=\"(\\d+)\"");

    private Unblocking() {}

    static void handOn(Scene scene) {
        List<Long> stuck = stuck(scene);
        if (!stuck.isEmpty()) {
            reroute(scene, stuck, "");
        }
        for (int choice = 0; choice < 5; choice++) {
            Map<Long, List<Long>> byLeader = new TreeMap<>();
            for (Long sheet : stuck(scene)) {
                List<Long> candidates = candidates(scene, scene.sheet(sheet));
                if (choice < candidates.size()) {
                    byLeader.computeIfAbsent(candidates.get(choice), key -> new ArrayList<>())
                            .add(sheet);
                }
            }
            byLeader.forEach((leader, sheets) -> reroute(scene, sheets, String.valueOf(leader)));
        }
    }

    static List<Long> stuck(Scene scene) {
        List<Long> sheets = new ArrayList<>();
        Matcher ticks = TICK.matcher(
                scene.hands().read(scene.agency().hr, scene.agency().path("/stuck-sheets")));
        while (ticks.find()) {
            sheets.add(Long.valueOf(ticks.group(1)));
        }
        return sheets;
    }

    private static List<Long> candidates(Scene scene, Sheet sheet) {
        List<Long> leaders = new ArrayList<>();
        for (Department department : scene.agency().departments) {
            if (department.unit() == sheet.unitId()) {
                leaders.add(department.deputy().personId());
                leaders.add(department.head().personId());
            }
        }
        scene.agency().deputies.forEach(deputy -> leaders.add(deputy.personId()));
        leaders.add(scene.agency().chief.personId());
        return leaders;
    }

    private static void reroute(Scene scene, List<Long> sheets, String to) {
        List<String> form = new ArrayList<>(List.of("reason", "Người chấm vắng mặt", "to", to));
        sheets.forEach(sheet -> form.addAll(List.of("sheet", String.valueOf(sheet))));
        scene.hands().act(scene.agency().hr, scene.agency().path("/stuck-sheets"), form);
    }
}
