"""AWS Access from my Workstation: the profile that was written, used by the real AWS CLI and by boto3."""
import json
import subprocess

from case import EndToEnd, main

BOTO3 = """
import boto3, json, sys
session = boto3.Session(profile_name=sys.argv[1])
identity = session.client("sts", endpoint_url=sys.argv[2]).get_caller_identity()
print(json.dumps({"Arn": identity["Arn"], "Region": session.region_name}))
"""


class Profile(EndToEnd):
    def setUp(self):
        super().setUp()
        self.sign_in()

    def add_profile(self, name="demo", tenant="dev01"):
        self.jit("profile", "add", name, *self.target(tenant))

    def test_aws_cli(self):
        self.add_profile()
        text = self.config.read_text()
        self.assertIn("[profile demo]", text)
        self.assertIn("duplo-tray-jit credential-process --host", text)
        self.assertNotIn("--instance", text)
        identity = json.loads(self.aws("demo", "sts", "get-caller-identity").stdout)
        self.assertIn(":assumed-role/duploservices-dev01/", identity["Arn"])

    def test_boto3(self):
        self.add_profile()
        done = self.session.run(["/usr/bin/python3", "-c", BOTO3, "demo", self.portal.url])
        answer = json.loads(done.stdout)
        self.assertIn(":assumed-role/duploservices-dev01/", answer["Arn"])
        self.assertRegex(answer["Region"], r"^[a-z]+-[a-z]+-\d$")

    def test_many_commands_are_one_portal_call(self):
        self.add_profile()
        runs = [subprocess.Popen(["aws", "--endpoint-url", self.portal.url, "--profile", "demo", "sts",
                                  "get-caller-identity"], env=self.session.environment, stdout=subprocess.DEVNULL)
                for _ in range(4)]
        self.assertEqual([run.wait(60) for run in runs], [0] * 4)
        self.aws("demo", "sts", "get-caller-identity")
        self.assertEqual(self.count("/GetAwsConsoleTokenUrl"), 1)

    def test_credentials_end_when_they_say(self):
        self.portal.switch(validity=3)
        self.add_profile()
        first = json.loads(self.jit("credential-process", *self.target()).stdout)
        self.assertEqual(set(first), {"Version", "AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration"})
        self.wait_for("other credentials", lambda: json.loads(
            self.jit("credential-process", *self.target()).stdout)["AccessKeyId"] != first["AccessKeyId"])
        self.assertLess(self.count("/GetAwsConsoleTokenUrl"), 6)

    def test_from_the_menu_with_one_click(self):
        self.tray.click("dev01", "AWS Access from my Workstation")
        self.wait_for("the profile in the file", lambda: self.config.exists() and "[profile " in
                      self.config.read_text())
        name = self.config.read_text().split("[profile ")[1].split("]")[0]
        self.assertIn("Arn", self.aws(name, "sts", "get-caller-identity").stdout)
        self.wait_for("the profile in the menu", lambda: any(
            name in label for label in self.tray.menu().find("dev01").labels()))

    def test_other_people_s_lines_stay(self):
        self.config.parent.mkdir(mode=0o700)
        mine = b"# mine\r\n[default]\r\nregion=eu-central-1\r\n\r\n[profile other]\r\noutput = json"
        self.config.write_bytes(mine)
        self.add_profile()
        self.assertTrue(self.config.read_bytes().startswith(mine))
        self.assertIn("Arn", self.aws("demo", "sts", "get-caller-identity").stdout)
        self.jit("profile", "remove", "demo")
        self.assertNotIn(b"demo", self.config.read_bytes())
        self.assertTrue(self.config.read_bytes().startswith(mine))

    def test_after_sign_out_the_error_says_what_to_do(self):
        self.add_profile()
        self.jit("portal", "sign-out", "--host", self.portal.url)
        self.tray.click("Pause")  # so that the program is refused at once rather than asked about
        failed = self.aws("demo", "sts", "get-caller-identity", check=False)
        self.assertNotEqual(failed.returncode, 0)
        self.assertIn("duplo", failed.stderr.lower())


if __name__ == "__main__":
    main()
