package vn.congtam.help;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.framework.Basis;
import vn.congtam.rulebook.framework.ClassBand;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.RatioBand;
import vn.congtam.rulebook.framework.SheetTemplate;
import vn.congtam.shared.Points;
import vn.congtam.web.Formats;

/** Says the rules of a framework in plain words, with its own numbers and its own articles. */
@Component
class RuleTexts {

    private final MessageSource messages;
    private final Formats formats;

    RuleTexts(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** Without the topics that the framework does not speak of. */
    List<Rule> rules(List<Topic> topics, Framework framework, Locale locale) {
        return topics.stream().map(topic -> rule(topic, framework, locale)).toList();
    }

    Rule rule(Topic topic, Framework framework, Locale locale) {
        Said said = new Said(framework, locale);
        return new Rule(
                said.say("help.topic." + topic),
                switch (topic) {
                    case TOTAL -> said.total();
                    case POINTS, SHORTCOMING, DIFFERENCE, APPEAL -> said.limits(topic);
                    case RESULTS, TASK_DUE, TASK_QUALITY -> said.results(topic);
                    case BONUS, DEDUCTION -> said.extras(topic);
                    case CLASSES -> said.classes();
                    case FORCED -> said.forced();
                    case NOT_RATED -> said.notRated();
                    case QUOTA, EXTENSION, TIES -> said.quota(topic);
                },
                said.basis(Articles.of(topic, framework)));
    }

    /** One framework in one language. */
    private final class Said {

        private final Framework framework;
        private final Locale locale;

        Said(Framework framework, Locale locale) {
            this.framework = framework;
            this.locale = locale;
        }

        String say(String key, Object... arguments) {
            Object[] plain = List.of(arguments).stream().map(String::valueOf).toArray();
            return messages.getMessage(key, plain, locale);
        }

        String basis(Basis basis) {
            return say("help.basis." + basis.source(), framework.code(), basis.article());
        }

        String total() {
            SheetTemplate sheet = framework.sheets().getLast();
            String groups = sheet.groups().stream()
                    .map(group -> say("help.rule.group", group.code(), plain(group.maximum())))
                    .collect(Collectors.joining("; "));
            String key = framework.deductions().isEmpty() ? "help.rule.TOTAL" : "help.rule.TOTAL.deducted";
            return say(key, plain(framework.scale().maximum()), groups);
        }

        String limits(Topic topic) {
            return switch (topic) {
                case POINTS ->
                    say(
                            "help.rule.POINTS",
                            formats.number(framework.scale().step().value()));
                case SHORTCOMING ->
                    say("help.rule.SHORTCOMING." + framework.reviewLimits().shortcomingRequired());
                case DIFFERENCE ->
                    say(
                            "help.rule.DIFFERENCE." + framework.reviewLimits().bonusChangeNeedsReason(),
                            plain(framework.reviewLimits().differenceNeedingReason()));
                default ->
                    say(
                            "help.rule.APPEAL",
                            framework.appeal().filingDays(),
                            framework.appeal().answerDays());
            };
        }

        String results(Topic topic) {
            ConversionRule conversion = framework.conversionRule().orElse(null);
            if (conversion != null) {
                return say(
                        "help.rule." + topic + ".converted." + (topic == Topic.TASK_DUE ? conversion.delay() : "all"),
                        conversion.failedReviewPercent(),
                        conversion.delayPercent());
            }
            String bands = framework.ratioRule().stream()
                    .flatMap(rule -> rule.bands().stream())
                    .map(this::band)
                    .collect(Collectors.joining("; "));
            return say("help.rule." + topic, bands);
        }

        private String band(RatioBand band) {
            return say(
                    band.upperExclusive() ? "help.rule.band.below" : "help.rule.band",
                    band.fromPercent(),
                    band.toPercent(),
                    plain(band.lowest()),
                    plain(band.highest()));
        }

        String extras(Topic topic) {
            if (topic == Topic.DEDUCTION) {
                return say(framework.deductions().isEmpty() ? "help.rule.DEDUCTION.none" : "help.rule.DEDUCTION");
            }
            List<Points> bonus = framework.sheets().getLast().criteria().stream()
                    .filter(line -> line.kind() == Criterion.Kind.BONUS)
                    .map(Criterion::maximum)
                    .toList();
            return bonus.isEmpty() ? say("help.rule.BONUS.none") : say("help.rule.BONUS", plain(Points.sum(bonus)));
        }

        String classes() {
            String bands =
                    framework.classes().bands().stream().map(this::threshold).collect(Collectors.joining("; "));
            return say("help.rule.CLASSES", bands);
        }

        private String threshold(ClassBand band) {
            return say("help.rule.threshold", band.label(), plain(band.minimum()));
        }

        String forced() {
            return say(
                    "help.rule.FORCED",
                    framework.forcedClasses().stream()
                            .map(rule -> rule.cap() == null
                                    ? say("help.forced." + rule.kind())
                                    : say(
                                            "help.forced." + rule.kind(),
                                            framework.labelOf(rule.cap()),
                                            rule.overDays() == null ? 0 : rule.overDays()))
                            .collect(Collectors.joining("; ")));
        }

        String notRated() {
            return say(
                    "help.rule.NOT_RATED",
                    framework.notRated().stream()
                            .map(rule -> say("help.notRated." + rule.kind(), rule.limit() == null ? 0 : rule.limit()))
                            .collect(Collectors.joining("; ")));
        }

        String quota(Topic topic) {
            QuotaRule quota = framework.quota();
            String limited = framework.labelOf(quota.limited());
            String next = framework.labelOf(quota.movedTo());
            return switch (topic) {
                case QUOTA ->
                    say("help.rule.QUOTA." + quota.countedOf(), limited, quota.percent(), next)
                            + " "
                            + say("help.rule.QUOTA.base." + quota.base(), quota.smallUnitUpTo());
                case EXTENSION -> say("help.rule.EXTENSION", limited, quota.extendedPercent());
                default ->
                    say(
                            "help.rule.TIES",
                            quota.ties().stream()
                                    .map(tie -> say("help.tie." + tie))
                                    .collect(Collectors.joining("; ")));
            };
        }

        private String plain(Points points) {
            return formats.plain(points);
        }
    }
}
