"""What a team needs: conflicts, the trail, packages that come in and contributions that go out."""
