"""Addresses of the citizen's pages and of the law. No personal data ever stands in one."""

from django.urls import include, path, re_path

from komek.portal.views import check, family, home, law, result, verify
from komek.portal.views.apply import begin, papers, parts, questions, receipt, sign, tasks
from komek.portal.views.apply import check as checking
from komek.portal.views.apply import family as applicants
from komek.portal.views.cabinet import acts, bring, correct, files, letters, matter, overview

app_name = "portal"

DRAFT = [
    path("", tasks.tasks, name="apply-tasks"),
    path("delete/", tasks.delete, name="apply-delete"),
    path("family/", applicants.family, name="apply-family"),
    path("family/add/", applicants.add, name="apply-member-add"),
    path("family/<int:number>/", applicants.change, name="apply-member"),
    path("family/<int:number>/remove/", applicants.remove, name="apply-member-remove"),
    path("questions/<str:section>/", questions.section, name="apply-section"),
    path("questions/<str:section>/<int:number>/", questions.section, name="apply-section-member"),
    path("documents/", papers.papers, name="apply-papers"),
    path("documents/<uuid:file>/", papers.look, name="apply-paper"),
    path("documents/<uuid:file>/remove/", papers.remove, name="apply-paper-remove"),
    path("account/", parts.account, name="apply-account"),
    path("contact/", parts.contact, name="apply-contact"),
    path("consents/", parts.consents, name="apply-consents"),
    path("check/", checking.check, name="apply-check"),
    path("sign/", sign.sign, name="apply-sign"),
    path("receipt/", receipt.receipt, name="apply-receipt"),
    path("receipt/letter/", receipt.letter, name="apply-receipt-letter"),
]

urlpatterns = [
    path("", home.home, name="home"),
    path("privacy/", home.privacy, name="privacy"),
    path("cabinet/", overview.cabinet, name="cabinet"),
    path("cabinet/looks/", files.looks, name="cabinet-looks"),
    path("cabinet/<int:id>/", matter.case, name="cabinet-case"),
    path("cabinet/<int:id>/correct/", correct.correct, name="cabinet-correct"),
    path("cabinet/<int:id>/bring/", bring.bring, name="cabinet-bring"),
    path("cabinet/<int:id>/withdraw/", acts.withdraw, name="cabinet-withdraw"),
    path("cabinet/<int:id>/change/", acts.report, name="cabinet-report"),
    path("cabinet/<int:id>/appeal/<int:decision>/", acts.appeal, name="cabinet-appeal"),
    path("cabinet/<int:id>/documents/<uuid:file>/", files.document, name="cabinet-document"),
    path("cabinet/<int:id>/letters/<int:letter>/", letters.letter, name="cabinet-letter"),
    path("accessibility/", home.accessibility, name="accessibility"),
    path("verify/", verify.verify, name="verify"),
    path("law/", law.programmes, name="law"),
    re_path(r"^law/(?P<code>\w+)/$", law.country, name="law-country"),
    re_path(r"^law/(?P<code>\w+\.\w+)/$", law.programme, name="law-programme"),
    path("law/<str:code>/parameters/<str:name>/", law.parameter, name="law-parameter"),
    path("<str:code>/", home.country, name="country"),
    path("<str:code>/check/", check.start, name="check"),
    path("<str:code>/check/family/", family.family, name="family"),
    path("<str:code>/check/family/add/", family.add, name="member-add"),
    path("<str:code>/check/family/<int:number>/", family.change, name="member"),
    path("<str:code>/check/family/<int:number>/remove/", family.remove, name="member-remove"),
    path("<str:code>/check/date/", check.day, name="date"),
    path("<str:code>/check/questions/<str:section>/", check.section, name="section"),
    path("<str:code>/check/questions/<str:section>/<int:number>/", check.section, name="section-member"),
    path("<str:code>/check/answers/", check.answers, name="answers"),
    path("<str:code>/check/result/", result.result, name="result"),
    path("<str:code>/check/delete/", check.delete, name="delete"),
    path("<str:code>/check/deleted/", check.deleted, name="deleted"),
    path("<str:code>/apply/<slug:name>/", begin.begin, name="apply"),
    path("<str:code>/apply/link/<str:token>/", begin.resume, name="apply-resume"),
    path("<str:code>/apply/draft/<uuid:draft>/", include(DRAFT)),
]
