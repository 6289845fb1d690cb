"""Addresses of the citizen's pages and of the law. No personal data ever stands in one."""

from django.urls import path, re_path

from komek.portal.views import check, family, home, law, result

app_name = "portal"

urlpatterns = [
    path("", home.home, name="home"),
    path("privacy/", home.privacy, name="privacy"),
    path("accessibility/", home.accessibility, name="accessibility"),
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
]
