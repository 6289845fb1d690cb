"""Addresses of the story."""

from django.urls import path

from komek.demo import views

app_name = "demo"

urlpatterns = [
    path("", views.story, name="story"),
    path("as/<slug:key>/", views.become, name="as"),
    path("days/", views.pass_days, name="days"),
    path("phone/", views.phone, name="phone"),
]
