"""Addresses of the office's pages. Cases are addressed by their id; no name or number of a person stands in one."""

from django.urls import path

from komek.office.views import (
    acts,
    auditing,
    calls,
    case,
    desk,
    facts,
    offices,
    roles,
    saved,
    searching,
    statistics,
    studies,
    studying,
    users,
    worklist,
)

app_name = "office"

administration = [
    path("users/", users.users, name="users"),
    path("users/add/", users.add, name="user-add"),
    path("users/<int:user>/", users.user, name="user"),
    path("users/<int:user>/unlock/", users.unlock, name="user-unlock"),
    path("users/<int:user>/close/", users.close, name="user-close"),
    path("users/<int:user>/grant/", roles.choose, name="grant-choose"),
    path("users/<int:user>/grant/<str:role>/<int:office>/", roles.grant, name="grant"),
    path("users/<int:user>/end/<str:role>/<int:office>/", roles.end, name="role-end"),
    path("offices/", offices.tree, name="offices"),
    path("offices/file/", offices.export, name="offices-file"),
    path("offices/import/", offices.bring, name="offices-import"),
]

telephone = [
    path("calls/", calls.calls, name="calls"),
    path("calls/<int:person>/", calls.call, name="call"),
    path("calls/<int:person>/end/", calls.end, name="call-end"),
    path("calls/<int:person>/cases/<int:case>/message/", calls.message, name="call-message"),
]

audit = [
    path("audit/", auditing.start, name="auditing"),
    path("audit/people/<int:person>/", auditing.person, name="audit-person"),
    path("audit/staff/<int:user>/", auditing.reader, name="audit-staff"),
    path("audit/refused/", auditing.refused, name="audit-refused"),
]

research = [
    path("studies/", studies.listed, name="studies"),
    path("studies/new/", studying.new, name="study-new"),
    path("studies/people/", studying.people, name="study-people"),
    path("studies/family/", studying.family, name="study-family"),
    path("studies/<int:study>/", studies.study, name="study"),
    path("studies/<int:study>/stop/", studies.stop, name="study-stop"),
    path("studies/<int:study>/files/<str:part>/", studies.file, name="study-file"),
]

urlpatterns = [
    path("", worklist.worklist, name="worklist"),
    path("views/", saved.save, name="save-view"),
    path("views/<int:id>/remove/", saved.forget, name="forget-view"),
    path("search/", searching.search, name="search"),
    path("statistics/", statistics.figures, name="statistics"),
    path("keys/", searching.keys, name="keys"),
    path("desk/", desk.desk, name="desk"),
    path("cases/<int:id>/", case.case, name="case"),
    path("cases/<int:id>/slip/", desk.slip, name="slip"),
    path("cases/<int:id>/claim/", case.claim, name="claim"),
    path("cases/<int:id>/unclaim/", case.unclaim, name="unclaim"),
    path("cases/<int:id>/do/<str:event>/", case.do, name="do"),
    path("cases/<int:id>/files/<uuid:document>/", case.file, name="file"),
    path("cases/<int:id>/letters/<int:letter>/", case.letter, name="letter"),
    path("cases/<int:id>/facts/<str:who>/<str:name>/", facts.fact, name="fact"),
    path("cases/<int:id>/survey/", facts.survey, name="survey"),
    path("cases/<int:id>/papers/<str:code>/", facts.paper, name="paper"),
    path("cases/<int:id>/<str:page>/", acts.act, name="act"),
    *administration,
    *telephone,
    *audit,
    *research,
]
