"""The AWS SDK for JavaScript, through credential_process and through the container endpoint, across an expiry.
Not among CTest's tests, although it takes a minute only: it needs a package registry on every run, and a Node.js newer than
Debian 12's, which current versions of the SDK no longer support.

    cd tests/e2e && DUPLO_BIN_DIR=../../build/bin python3 -B -m unittest -v javascript_clients
"""
import os
import pathlib
import shutil
import subprocess
import tempfile

from case import EndToEnd, main
from portal import BIN

PACKAGES = ["@aws-sdk/client-sts", "@aws-sdk/credential-providers"]
SCRIPT = """
const {STSClient, GetCallerIdentityCommand} = require("@aws-sdk/client-sts");
const client = new STSClient({endpoint: process.argv[2], region: "us-west-2"});
(async () => {
  const key = async () => (await client.config.credentials()).accessKeyId;
  const first = await key();
  const deadline = Date.now() + 30000;
  while (await key() === first && Date.now() < deadline)
    await client.send(new GetCallerIdentityCommand({}));
  const identity = await client.send(new GetCallerIdentityCommand({}));
  console.log(first, await key(), identity.Arn);
})().catch(error => { console.error(error); process.exit(1); });
"""


class JavaScript(EndToEnd):
    desktop = {"keyring": True}
    tray_options = ("--headless",)

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="duplo-npm-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        (cls.folder / "package.json").write_text("{}")
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--no-save", "--ignore-scripts", "--silent",
                        *PACKAGES], cwd=cls.folder, check=True, timeout=300)
        (cls.folder / "identity.js").write_text(SCRIPT)

    def setUp(self):
        super().setUp()
        self.sign_in_with_token()
        self.portal.switch(validity=4)
        self.session.environment["PATH"] += os.pathsep + str(pathlib.Path(shutil.which("node")).parent)
        self.command = ["node", str(self.folder / "identity.js"), self.portal.url]

    def check(self, done):
        first, last, arn = done.stdout.split()
        self.assertNotEqual(first, last)
        self.assertIn(":assumed-role/duploservices-dev01/", arn)

    def test_credential_process(self):
        self.jit("profile", "add", "demo", *self.target())
        self.check(self.session.run(self.command, env={**self.session.environment, "AWS_PROFILE": "demo"}))

    def test_endpoint(self):
        self.check(self.session.run([str(BIN / "duplo-tray-jit"), "serve", *self.target(), "--", *self.command]))


if __name__ == "__main__":
    main()
