package vn.congtam.appeal;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.WorkingDays;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;
import vn.congtam.shared.VietnamTime;
import vn.congtam.worklog.ConvertedLine;
import vn.congtam.worklog.SentFile;

/** What the official does with the own appeal: file it, add files, withdraw it, put the own opinion on record. */
@Service
class Filing {

    private final AppealDesk desk;
    private final AppealRepository appeals;
    private final AppealFiles files;
    private final ContestedResults results;
    private final ContestedLines lines;
    private final ContestedProducts products;
    private final Frameworks frameworks;
    private final WorkingDays workingDays;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Filing(
            AppealDesk desk,
            AppealRepository appeals,
            AppealFiles files,
            ContestedResults results,
            ContestedLines lines,
            ContestedProducts products,
            Frameworks frameworks,
            WorkingDays workingDays,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.appeals = appeals;
        this.files = files;
        this.results = results;
        this.lines = lines;
        this.products = products;
        this.frameworks = frameworks;
        this.workingDays = workingDays;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Files an appeal against the newest published result of the own sheet, all or nothing.
     *
     * @return number of the appeal
     * @throws NotFound when the result is not the caller's own or not published
     * @throws Refused when something is missing, or the window has passed
     * @throws Conflict when this version of the result is appealed already
     */
    @Transactional
    public long file(long sheetId, AppealForm typed, List<SentFile> evidence, CurrentOfficial me) {
        ContestedResult result =
                results.of(sheetId).filter(found -> found.isOwn(me)).orElseThrow(NotFound::new);
        requireWindow(result);
        AppealForm form = checked(typed, result);
        if (evidence.size() > AppealFiles.MOST) {
            throw new Refused("appeal.refused.manyFiles", AppealFiles.MOST);
        }
        Appeal appeal = save(result, form);
        for (String code : form.lines()) {
            jdbc.sql("insert into appeal_line (appeal_id, code) values (:appeal, :code)")
                    .param("appeal", appeal.id())
                    .param("code", code)
                    .update();
        }
        form.products().forEach(task -> products.name(appeal.id(), task));
        evidence.forEach(file -> files.add(appeal.id(), file, me.accountId()));
        desk.save(appeal, AppealVerb.FILED, me, "");
        events.publishEvent(
                new AppealFiled(appeal.id(), result.agencyId(), result.month(), result.personId(), appeal.answerDue()));
        return appeal.id();
    }

    private AppealForm checked(AppealForm typed, ContestedResult result) {
        List<ContestedLine> known = lines.of(result.sheetId(), result.version(), result.frameworkVersionId());
        AppealForm form = typed.complete(known);
        form.require(
                known.stream().map(ContestedLine::code).collect(Collectors.toSet()),
                products.of(result, known).stream().map(ConvertedLine::taskId).collect(Collectors.toSet()));
        return form;
    }

    private static void requireWindow(ContestedResult result) {
        if (result.appealId() != null) {
            throw new Conflict("appeal.conflict.alreadyFiled");
        }
        if (!result.isWithinWindow()) {
            throw new Refused("appeal.refused.window");
        }
    }

    private Appeal save(ContestedResult result, AppealForm form) {
        int days = frameworks.byId(result.frameworkVersionId()).appeal().answerDays();
        Appeal appeal = new Appeal(
                result,
                form,
                desk.now(),
                workingDays.after(VietnamTime.local(desk.now()).toLocalDate(), days));
        try {
            return appeals.saveAndFlush(appeal);
        } catch (DataIntegrityViolationException twice) {
            throw new Conflict("appeal.conflict.alreadyFiled");
        }
    }

    /** @throws Conflict once the appeal is answered or withdrawn */
    @Transactional
    public void add(long appealId, List<SentFile> evidence, CurrentOfficial me) {
        Appeal appeal = desk.take(appealId);
        if (!appeal.status().isOpen()) {
            throw new Conflict("appeal.conflict.answered");
        }
        evidence.forEach(file -> files.add(appealId, file, me.accountId()));
        desk.save(
                appeal,
                AppealVerb.FILE_ADDED,
                me,
                evidence.stream().map(SentFile::name).collect(Collectors.joining(", ")));
    }

    /** @throws Conflict once the appeal is answered or withdrawn */
    @Transactional
    public void withdraw(long appealId, CurrentOfficial me) {
        Appeal appeal = desk.take(appealId);
        appeal.withdraw();
        desk.save(appeal, AppealVerb.WITHDRAWN, me, "");
    }

    /**
     * Puts the own opinion on record (bảo lưu ý kiến), once.
     *
     * @throws Refused without text
     * @throws Conflict when there is one already
     */
    @Transactional
    public void reserve(long appealId, String opinion, CurrentOfficial me) {
        TextLimit.PROSE.require(opinion);
        Appeal appeal = desk.take(appealId);
        appeal.reserve(opinion.strip(), desk.now());
        desk.save(appeal, AppealVerb.RESERVED, me, "");
    }
}
